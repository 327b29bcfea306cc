package parley.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.CommandRejected;

/** Markdown source of a message: not blank, at most {@value #LONGEST} characters (Unicode code points). */
public record MessageText(@JsonValue String value) {

    public static final int LONGEST = 20_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageText {
        if (value.isBlank()) throw new CommandRejected(MessageRejection.TEXT_EMPTY);
        if (value.codePointCount(0, value.length()) > LONGEST)
            throw new CommandRejected(MessageRejection.TEXT_TOO_LONG);
    }

    @Override
    public String toString() {
        return value;
    }
}
