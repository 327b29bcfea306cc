package parley.markdown.query;

import java.util.Set;
import java.util.regex.Pattern;

/** Where an address that stands in a sentence ends: people write no blank before what follows it. */
final class AddressEnd {

    private static final String BRACKETS = "()[]{}";

    /** What may stand in an address and ends a sentence or an emphasis more often than an address. */
    private static final String NOT_LAST = "?!.,:;'\"*_~([{|\\";

    private static final String EMPHASIS = "*_~";

    private static final Pattern NOTHING_THERE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\p{Cn}\"<>`\\\\]");

    private static final Set<Character.UnicodeBlock> WIDE = Set.of(
            Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            Character.UnicodeBlock.VERTICAL_FORMS,
            Character.UnicodeBlock.CJK_COMPATIBILITY_FORMS,
            Character.UnicodeBlock.SMALL_FORM_VARIANTS);

    private AddressEnd() {}

    /** @param text what follows the sign by which the address was recognised */
    static int of(String text) {
        var end = trimmed(text, longest(text));
        return end < 0 ? 0 : end;
    }

    private static int longest(String text) {
        var open = new int[3];
        for (var i = 0; i < text.length(); ) {
            var sign = text.codePointAt(i);
            if (sign == '\\' && i + 1 < text.length() && EMPHASIS.indexOf(text.charAt(i + 1)) >= 0) {
                i += 2;
                continue;
            }
            if (endsAddresses(sign)) return i;
            var bracket = BRACKETS.indexOf(sign);
            if (bracket >= 0 && (open[bracket / 2] += bracket % 2 == 0 ? 1 : -1) < 0) return i;
            i += Character.charCount(sign);
        }
        return text.length();
    }

    /** Signs of other scripts end one as blanks do: where they are used nobody writes a blank. */
    private static boolean endsAddresses(int sign) {
        if (sign < 0x80) return sign <= ' ' || sign == 0x7F || "\"<>`\\".indexOf(sign) >= 0;
        return switch (Character.getType(sign)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            case Character.OTHER_PUNCTUATION, Character.DASH_PUNCTUATION, Character.CONNECTOR_PUNCTUATION ->
                isWide(sign);
            case Character.MATH_SYMBOL -> isWide(sign);
            default -> NOTHING_THERE.matcher(Character.toString(sign)).matches();
        };
    }

    private static boolean isWide(int sign) {
        var block = Character.UnicodeBlock.of(sign);
        return block != null && WIDE.contains(block);
    }

    private static int trimmed(String text, int longest) {
        var end = longest;
        while (end > 0) {
            var last = text.codePointBefore(end);
            if (!endsSentences(last)) return end;
            var run = end;
            while (run > 0 && text.charAt(run - 1) == last) run--;
            if (EMPHASIS.indexOf(last) >= 0 && isPaired(text.substring(run, end), text.substring(0, run))) return end;
            end -= Character.charCount(last);
        }
        return end;
    }

    private static boolean endsSentences(int sign) {
        return sign < 0x80
                ? NOT_LAST.indexOf(sign) >= 0
                : Character.getType(sign) == Character.OTHER_PUNCTUATION
                        || Character.getType(sign) == Character.DASH_PUNCTUATION;
    }

    /** As in {@code /__init__}: what closes there was opened there. */
    private static boolean isPaired(String run, String before) {
        var at = before.lastIndexOf(run);
        return at > 0 && before.charAt(at - 1) != run.charAt(0);
    }
}
