package parley.room.command;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.platform.reservations.Lookalikes;
import parley.platform.reservations.Reservations;
import parley.room.RoomName;
import parley.room.RoomRejection;
import parley.shared.CommandRejected;

/** Room names as reservations, taken in the transaction of the event that gives them. */
@Component
class ReservedRoomNames implements RoomNames {

    private static final String KIND = "room";

    private final Reservations reservations;

    ReservedRoomNames(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    public void take(RoomName name, @Nullable String before, ConversationId room) {
        var oldKeys = before == null ? Set.<String>of() : Lookalikes.of(before);
        if (!reservations.exchange(KIND, oldKeys, Lookalikes.of(name.value()), room.value()))
            throw new CommandRejected(RoomRejection.NAME_TAKEN);
    }
}
