package parley.shared;

import java.util.regex.Pattern;

/** What people type, as far as it is the same for messages, names and reasons. */
public final class Text {

    /** Control and line characters, halves of characters, and those that turn the direction of the text after them. */
    private static final Pattern UNFIT_FOR_A_LINE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    /**
     * What shows nothing: what Unicode says to ignore (Default_Ignorable_Code_Point), the Braille pattern without dots, the
     * note without a head, the blank hieroglyphs and the sign that stands for an object.
     */
    private static final String NOTHING =
            "\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F"
                    + "\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFF8\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}"
                    + "\\x{E0000}-\\x{E0FFF}\\u2800\\x{1D159}\\x{13441}\\x{13442}\\uFFFC";

    private static final Pattern INVISIBLE = Pattern.compile("[" + NOTHING + "]");
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^" + NOTHING + "]]");

    private static final Pattern SHOWN =
            Pattern.compile("[^\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\uFFFE\\uFFFF" + NOTHING + "]");

    private Text() {}

    /**
     * Returns what can be stored and read again as it is.
     *
     * @throws CommandRejected with {@code TEXT_BROKEN} for a lone surrogate, which no encoding can keep, and for NUL
     */
    public static String requireWhole(String text) {
        if (!text.codePoints().allMatch(Text::isCharacter)) throw new CommandRejected(TextRejection.TEXT_BROKEN);
        return text;
    }

    /** Whether a message of it is more than an empty bubble: a mark without its letter and signs of one's own font show, too. */
    public static boolean showsAnything(String text) {
        return SHOWN.matcher(text).find();
    }

    /** Whether it is a name that somebody can see: it has a letter, a number or a sign of its own. */
    public static boolean isVisible(String text) {
        return VISIBLE.matcher(text).find();
    }

    /** Whether something in it can't be seen, other than blanks; emoji and some scripts need that, names to call by don't. */
    public static boolean hidesSomething(String text) {
        return INVISIBLE.matcher(text).find();
    }

    /** Whether it stays within its line, and within itself. */
    public static boolean fitsIntoALine(String text) {
        return !UNFIT_FOR_A_LINE.matcher(text).find();
    }

    private static boolean isCharacter(int codePoint) {
        return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }
}
