package parley.markdown.query;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.HtmlWriter;
import parley.shared.Bound;

/** Colours code by CSS classes alone; what is too long to be coloured in no time stays plain. */
final class Highlighter {

    @Bound
    private static final int LONGEST_CODE = 50_000;

    /** What follows stays plain: data can have a colour for every second character, and each costs forty more. */
    @Bound
    private static final int MOST_RUNS = 3_000;

    private static final Pattern BIDI = Pattern.compile("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+");

    private Highlighter() {}

    /** A stretch of code of one colour, from its start (included) to its end (not included). */
    record Run(int start, int end, String colour) {}

    static void write(HtmlWriter html, String code, String language) {
        var end = 0;
        for (var run : runs(code, language)) {
            text(html, code.substring(end, run.start()));
            html.tag("span", Map.of("class", "hl-" + run.colour()));
            text(html, code.substring(run.start(), run.end()));
            html.tag("/span");
            end = run.end();
        }
        text(html, code.substring(end));
    }

    static boolean knows(String language) {
        return isPatch(language) || Lexers.knows(language);
    }

    private static boolean isPatch(String language) {
        return language.equals("diff") || language.equals("patch");
    }

    private static List<Run> runs(String code, String language) {
        if (code.length() > LONGEST_CODE) return List.of();
        var runs = isPatch(language) ? DiffLines.runs(code) : Lexers.runs(code, language);
        return runs.subList(0, Math.min(runs.size(), MOST_RUNS));
    }

    /** Signs that reorder the line are marked, so that code can be seen to be other than it looks (CVE-2021-42574). */
    private static void text(HtmlWriter html, String code) {
        var end = 0;
        for (var sign = BIDI.matcher(code); sign.find(); end = sign.end()) {
            html.text(code.substring(end, sign.start()));
            html.tag("span", Map.of("class", "hl-bidi"));
            html.text(sign.group());
            html.tag("/span");
        }
        html.text(code.substring(end));
    }
}
