package parley.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.CommandRejected;

/** Markdown source of a message: at most {@value #LONGEST} characters (Unicode code points). */
public record MessageText(@JsonValue String value) {

    public static final int LONGEST = 20_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageText {
        if (value.codePointCount(0, value.length()) > LONGEST)
            throw new CommandRejected(MessageRejection.TEXT_TOO_LONG);
    }

    /** Whether it says nothing; only what goes with a file may. */
    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public String toString() {
        return value;
    }
}
