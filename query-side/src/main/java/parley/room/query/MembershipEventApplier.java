package parley.room.query;

import static parley.room.query.MembershipView.NOT_ARCHIVED;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import parley.room.MembershipEvent;
import parley.room.MembershipEvent.*;
import parley.room.query.ConversationDocuments.Aside;
import parley.room.query.DirectConversationView.Participant;

/** Who is in a room, as far as the room and the person's own list of rooms show it. */
@Component
class MembershipEventApplier {

    void on(MembershipEvent event, Instant at, ConversationDocuments documents, RoomUpdates updates) {
        var room = documents.room(event.room().value());
        var id = event.membership().value();
        switch (event) {
            case RoomJoined joined -> {
                room.members++;
                var who = joined.account();
                documents.put(Aside.MEMBERSHIPS, id, MembershipView.ofPublic(id, room.id, who, at, room.lastNumber));
                updates.joined(room, who);
            }
            case RoomLeft left -> {
                room.members--;
                documents.remove(Aside.MEMBERSHIPS, id);
                updates.left(room, left.account());
            }
            case RoomMutedForMe _ ->
                settle(event, room, documents, updates, set("mutedForMe", true), one -> one.mutedForMe(true));
            case RoomUnmutedForMe _ ->
                settle(event, room, documents, updates, set("mutedForMe", false), one -> one.mutedForMe(false));
            case RoomArchivedForMe _ -> {
                var last = room.lastNumber;
                settle(event, room, documents, updates, set("archivedForMe", last), one -> one.archivedForMe(last));
            }
            case RoomUnarchivedForMe _ ->
                settle(
                        event,
                        room,
                        documents,
                        updates,
                        set("archivedForMe", NOT_ARCHIVED),
                        one -> one.archivedForMe(NOT_ARCHIVED));
        }
    }

    /** Of a private room its own document knows who is in it, and their memberships are written from that. */
    private static void settle(
            MembershipEvent event,
            RoomView room,
            ConversationDocuments documents,
            RoomUpdates updates,
            Update update,
            UnaryOperator<Participant> change) {
        if (room.direct == null)
            documents.amend(Aside.MEMBERSHIPS, event.membership().value(), update);
        else room.direct = room.direct.changing(event.account(), change);
        updates.settled(room, event.account());
    }

    private static Update set(String field, Object value) {
        return new Update().set(field, value);
    }
}
