package parley.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import parley.shared.CommandRejected;

/** A single emoji to react with: one grapheme cluster (UAX #29) that is shown as a picture (UTS #51). */
public record Emoji(@JsonValue String value) {

    private static final int LONGEST = 32;
    private static final Pattern ONE_CLUSTER = Pattern.compile("\\X");
    private static final Pattern SHOWN_AS_PICTURE =
            Pattern.compile("\\p{IsEmoji_Presentation}|\\p{IsEmoji}\\x{20E3}?\\x{FE0F}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Emoji {
        if (value.length() > LONGEST
                || !ONE_CLUSTER.matcher(value).matches()
                || !SHOWN_AS_PICTURE.matcher(value).find()) throw new CommandRejected(MessageRejection.EMOJI_MALFORMED);
    }

    @Override
    public String toString() {
        return value;
    }
}
