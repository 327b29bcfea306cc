package parley.room.query;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.Actor;
import parley.room.RoomId;
import parley.room.RoomRejection;
import parley.shared.CommandRejected;

/** Who may see a room and all that is in it; hidden and absent look the same. */
@Component
class RoomVisibility {

    private final MongoOperations mongo;

    RoomVisibility(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The room, by one read by key. */
    RoomView require(RoomId room, Actor by) {
        return require(mongo.findById(room.value(), RoomView.class), by);
    }

    static RoomView require(@Nullable RoomView room, Actor by) {
        if (room == null || !maySee(room, by)) throw new CommandRejected(RoomRejection.NO_SUCH_ROOM);
        return room;
    }

    static boolean maySee(RoomView room, Actor by) {
        if (by.isGuest()) return room.guestsMayRead;
        return by.moderatesSite() || !room.banned.contains(by.account().value());
    }
}
