package parley.markdown.query;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.HtmlWriter;
import parley.shared.Bound;

/** A block of code with its label, whose text is the code to the byte. */
final class CodeFigure {

    /** Characters of the first lines of a snippet, which are kept with its message. */
    @Bound
    private static final int LONGEST_HEAD = 8_000;

    static final Pattern LABEL = Pattern.compile("[a-z0-9][a-z0-9+#._-]{0,39}");

    /** HTML cannot hold these: control characters show as the picture Unicode has for each, the rest as U+FFFD. */
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F\\p{Cs}\\x{FFFE}\\x{FFFF}]");

    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    private CodeFigure() {}

    /** @param info what stands behind the opening fence */
    static void write(HtmlWriter html, String code, String info) {
        var language = FenceInfo.label(info);
        html.tag("figure", attributes(code, language));
        if (!language.isEmpty()) {
            html.tag("figcaption");
            html.text(language);
            html.tag("/figcaption");
        }
        var label = language.isEmpty() ? "Code" : "Code, " + language;
        html.tag("pre", Attributes.of("tabindex", "0", "role", "group", "aria-label", label));
        html.tag("code");
        Highlighter.write(html, showable(code), language);
        html.raw("</code></pre></figure>");
    }

    static String html(String code, String info) {
        var out = new StringBuilder();
        write(new HtmlWriter(out), LINE_END.matcher(code).replaceAll("\n"), info);
        return out.toString();
    }

    static String withoutLastLineEnd(String code) {
        return code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
    }

    /** Lines may be long: these are cut too, where no sign is cut in half. */
    static String firstLines(String code, int lines) {
        return Graphemes.within(wholeLines(code, lines), LONGEST_HEAD);
    }

    private static String wholeLines(String code, int lines) {
        var end = -1;
        for (var line = 0; line < lines; line++) {
            end = code.indexOf('\n', end + 1);
            if (end < 0) return code;
        }
        return code.substring(0, Math.max(end, 0));
    }

    private static Map<String, String> attributes(String code, String language) {
        return language.isEmpty()
                ? Attributes.of("class", "code", "data-lines", lines(code))
                : Attributes.of("class", "code", "data-language", language, "data-lines", lines(code));
    }

    private static String lines(String code) {
        return String.valueOf(
                withoutLastLineEnd(code).chars().filter(c -> c == '\n').count() + 1);
    }

    private static String showable(String code) {
        return UNSHOWABLE.matcher(code).replaceAll(sign -> picture(sign.group().codePointAt(0)));
    }

    private static String picture(int sign) {
        if (0 < sign && sign < ' ') return Character.toString('\u2400' + sign);
        return sign == 0x7F ? "\u2421" : "\uFFFD";
    }
}
