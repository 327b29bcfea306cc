package parley.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.CommandRejected;
import parley.shared.Emojis;

/** A single emoji to react with. */
public record Emoji(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Emoji {
        if (!Emojis.isOne(value)) throw new CommandRejected(MessageRejection.EMOJI_MALFORMED);
    }

    @Override
    public String toString() {
        return value;
    }
}
