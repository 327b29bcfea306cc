package parley.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import parley.shared.CommandRejected;
import parley.shared.Text;

/** What a room is called after its {@code #}: no blanks, so that it can be named inside a message. */
public record RoomName(@JsonValue String value) {

    /** Two dots or hyphens in a row end a name inside a text, so none has them. */
    private static final Pattern FORM =
            Pattern.compile("(?!.*[.-]_*[.-])[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._-]{0,38}[\\p{L}\\p{M}\\p{N}])");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoomName {
        if (!FORM.matcher(value).matches() || Text.hidesSomething(value))
            throw new CommandRejected(RoomRejection.NAME_MALFORMED);
    }

    @Override
    public String toString() {
        return value;
    }
}
