package parley.shared;

import java.util.regex.Pattern;

/** What a single emoji is: one grapheme cluster (UAX #29) that is shown as a picture (UTS #51). */
public final class Emojis {

    @Bound
    private static final int LONGEST = 32;

    private static final Pattern ONE_CLUSTER = Pattern.compile("\\X");
    private static final Pattern SHOWN_AS_PICTURE =
            Pattern.compile("\\p{IsEmoji_Presentation}|\\p{IsEmoji}\\x{20E3}?\\x{FE0F}");

    private Emojis() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST
                && ONE_CLUSTER.matcher(text).matches()
                && SHOWN_AS_PICTURE.matcher(text).find();
    }
}
