package parley.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import parley.shared.CommandRejected;

/** What a room is called after its {@code #}: no blanks, so that it can be named inside a message. */
public record RoomName(@JsonValue String value) {

    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._-]{0,38}[\\p{L}\\p{M}\\p{N}])");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoomName {
        if (!FORM.matcher(value).matches()) throw new CommandRejected(RoomRejection.NAME_MALFORMED);
    }

    @Override
    public String toString() {
        return value;
    }
}
