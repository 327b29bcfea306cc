package parley.room.query;

import static parley.room.query.MembershipView.IN_SIGHT;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import parley.room.MembershipEvent;
import parley.room.MembershipEvent.*;
import parley.room.query.RoomDesk.Aside;
import parley.room.query.TalkView.Insider;

/** Who is in a room, as far as the room and the person's own list of rooms show it. */
@Component
class MembershipFold {

    void on(MembershipEvent event, Instant at, RoomDesk desk, Frames frames) {
        var room = desk.room(event.room().value());
        var id = event.membership().value();
        switch (event) {
            case RoomJoined joined -> {
                room.members++;
                var who = joined.account();
                desk.put(Aside.MEMBERSHIPS, id, MembershipView.ofPublic(id, room.id, who, at, room.lastNumber));
                frames.joined(room, who);
            }
            case RoomLeft left -> {
                room.members--;
                desk.remove(Aside.MEMBERSHIPS, id);
                frames.left(room, left.account());
            }
            case RoomSilenced _ -> settle(event, room, desk, frames, set("silenced", true), one -> one.silenced(true));
            case RoomUnsilenced _ ->
                settle(event, room, desk, frames, set("silenced", false), one -> one.silenced(false));
            case RoomPutAway _ -> {
                var last = room.lastNumber;
                settle(event, room, desk, frames, set("putAway", last), one -> one.putAway(last));
            }
            case RoomTakenBack _ ->
                settle(event, room, desk, frames, set("putAway", IN_SIGHT), one -> one.putAway(IN_SIGHT));
        }
    }

    /** Of a private room its own document knows who is in it, and their memberships are written from that. */
    private static void settle(
            MembershipEvent event,
            RoomView room,
            RoomDesk desk,
            Frames frames,
            Update update,
            UnaryOperator<Insider> change) {
        if (room.talk == null) desk.amend(Aside.MEMBERSHIPS, event.membership().value(), update);
        else room.talk = room.talk.changing(event.account(), change);
        frames.settled(room, event.account());
    }

    private static Update set(String field, Object value) {
        return new Update().set(field, value);
    }
}
