package parley.room.query;

import java.time.Instant;
import org.springframework.stereotype.Component;
import parley.room.MembershipEvent;
import parley.room.MembershipEvent.*;
import parley.room.query.RoomDesk.Aside;

/** Who is in a room, as far as the room and the person's own list of rooms show it. */
@Component
class MembershipFold {

    void on(MembershipEvent event, Instant at, RoomDesk desk, Frames frames) {
        var room = desk.room(event.room().value());
        var id = event.membership().value();
        switch (event) {
            case RoomJoined joined -> {
                room.members++;
                var account = joined.account().value();
                desk.put(Aside.MEMBERSHIPS, id, new MembershipView(id, room.id, account, at, room.lastNumber));
                frames.joined(room, joined.account());
            }
            case RoomLeft left -> {
                room.members--;
                desk.remove(Aside.MEMBERSHIPS, id);
                frames.left(room, left.account());
            }
        }
    }
}
