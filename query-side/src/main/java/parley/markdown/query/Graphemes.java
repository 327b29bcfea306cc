package parley.markdown.query;

import java.util.regex.Pattern;

/** What people see as one sign, however many code points it takes (UAX #29). */
final class Graphemes {

    private static final Pattern ONE = Pattern.compile("\\X");

    private Graphemes() {}

    static long count(String text) {
        return ONE.matcher(text).results().count();
    }

    /** The longest beginning of at most so many UTF-16 units; of a single sign that is longer, a part. */
    static String within(String text, int length) {
        if (text.length() <= length) return text;
        var signs = ONE.matcher(text);
        var end = 0;
        while (signs.find() && signs.end() <= length) end = signs.end();
        return text.substring(0, end == 0 ? length : end);
    }

    static String first(String text, int count) {
        var signs = ONE.matcher(text);
        var end = 0;
        for (var i = 0; i < count && signs.find(); i++) end = signs.end();
        return text.substring(0, end);
    }
}
