package parley.room.query;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.room.RoomId;
import parley.room.RoomRejection;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;

/** Who may see a room and all that is in it; hidden and absent look the same. */
@Component
class RoomVisibility {

    private final MongoOperations mongo;

    RoomVisibility(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The room, by one read by key. */
    ConversationAccess require(RoomId room, Actor by) {
        return require(mongo.findById(room.value(), RoomView.class), by);
    }

    static ConversationAccess require(@Nullable RoomView room, Actor by) {
        if (room == null || !maySee(room, by)) throw new CommandRejected(RoomRejection.NO_SUCH_ROOM);
        return new ConversationAccess(room, firstNumber(room, by.account()));
    }

    /** A private room is seen by those who are in it, and by nobody else whatever their role. */
    static boolean maySee(RoomView room, Actor by) {
        if (room.direct != null) return room.direct.participant(by.account()) != null;
        if (by.isGuest()) return room.guestsMayRead;
        return by.moderatesSite() || !room.banned.contains(by.account().value());
    }

    /** The first message that somebody who may see the room may read in it. */
    static long firstNumber(RoomView room, AccountId who) {
        var participant = room.direct == null ? null : room.direct.participant(who);
        return participant == null ? 1 : participant.from();
    }
}
