package parley.conversation;

import java.util.Set;
import java.util.regex.Pattern;
import parley.shared.Text;

/**
 * Whether Markdown shows anything, without rendering it: the side that decides has no renderer. Where in doubt it says
 * no, because nobody means a text of nothing but marks and blanks that only a computer tells apart.
 */
final class ShownText {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z0-9]{2,24}));");

    /** The named character references of HTML that show nothing. */
    private static final Set<String> BLANK_NAMES = Set.of(
            "nbsp",
            "NonBreakingSpace",
            "ensp",
            "emsp",
            "emsp13",
            "emsp14",
            "numsp",
            "puncsp",
            "thinsp",
            "ThinSpace",
            "hairsp",
            "VeryThinSpace",
            "MediumSpace",
            "ThickSpace",
            "ZeroWidthSpace",
            "NegativeVeryThinSpace",
            "NegativeThinSpace",
            "NegativeMediumSpace",
            "NegativeThickSpace",
            "zwnj",
            "zwj",
            "lrm",
            "rlm",
            "shy",
            "NoBreak",
            "Tab",
            "NewLine",
            "ApplyFunction",
            "af",
            "InvisibleTimes",
            "it",
            "InvisibleComma",
            "ic");

    /** Quotes and headings, which are nothing without what is in them. */
    private static final Pattern OPENERS =
            Pattern.compile("(?m)^(?:[^\\S\\n]|>|#{1,6}(?=[^\\S\\n]|$))+|[^\\S\\n]#+[^\\S\\n]*$");

    /** Marks that Markdown may take for itself. */
    private static final Pattern MARKS = Pattern.compile("[`*_~|\\\\:=-]");

    private static final Pattern TABLE = Pattern.compile("(?s).*\\|.*\\n[\\s|:-]*-[\\s|:-]*.*");

    private ShownText() {}

    static boolean isIn(String source) {
        var text = REFERENCE
                .matcher(source)
                .replaceAll(found -> isBlank(found.group(1), found.group(2), found.group(3)) ? "\u200B" : "&");
        var content = OPENERS.matcher(text).replaceAll("");
        if (Text.showsAnything(MARKS.matcher(content).replaceAll(""))) return true;
        return Text.showsAnything(content)
                && content.chars().allMatch(sign -> (sign > ' ' && sign < 0x7F) || Character.isWhitespace(sign))
                && content.indexOf('`') < 0
                && !content.contains("~~~")
                && !TABLE.matcher(content).matches();
    }

    private static boolean isBlank(String hexadecimal, String decimal, String name) {
        if (name != null) return BLANK_NAMES.contains(name);
        var sign = hexadecimal == null ? Integer.parseInt(decimal) : Integer.parseInt(hexadecimal, 16);
        return sign != 0 && Character.isValidCodePoint(sign) && !Text.showsAnything(Character.toString(sign));
    }
}
