package parley.markdown.query;

import java.util.regex.Pattern;

/** The beginning of a text, squeezed into one line of limited length. */
final class Excerpt {

    private static final int LENGTH = 140;

    private static final Pattern NOT_SHOWN =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]|[\\p{Cc}\\p{Cs}&&[^\\s]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** So much is read: what comes after can't be seen, and would cost. */
    private static final int READ = 4 * LENGTH;

    private Excerpt() {}

    static String beginningOf(String source) {
        return source.substring(0, Math.min(source.length(), READ));
    }

    /** Drops what could rearrange the page around it (bidirectional controls) or is not text at all. */
    static String of(String text) {
        var shown = NOT_SHOWN.matcher(text).replaceAll("");
        var line = SPACES.matcher(shown).replaceAll(" ").strip();
        if (Graphemes.count(line) <= LENGTH) return line;
        return Graphemes.first(line, LENGTH - 1).strip() + "…";
    }
}
