package parley.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.Bound;
import parley.shared.Characters;
import parley.shared.CommandRejected;
import parley.shared.Text;

/** Markdown source of a message: at most {@value #LONGEST} characters (Unicode code points). */
public record MessageText(@JsonValue String value) {

    @Bound
    public static final int LONGEST = 20_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageText {
        Text.requireWhole(value);
        if (Characters.count(value) > LONGEST) throw new CommandRejected(MessageRejection.TEXT_TOO_LONG);
    }

    /** Whether it shows nothing; only what goes with a file may. */
    public boolean isBlank() {
        return !ShownText.isIn(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
