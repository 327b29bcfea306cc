package parley.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.Identifiers;

/** Names a room for ever: a UUID that the client made, or {@code lobby}. */
public record RoomId(@JsonValue String value) {

    /** The room that exists from the start. */
    public static final RoomId LOBBY = new RoomId("lobby");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoomId {
        if (!value.equals("lobby")) Identifiers.requireUuid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
