package parley.markdown.query;

import org.commonmark.renderer.html.HtmlWriter;

/** A text as it was typed, for those that would make too much of their Markdown. */
final class PlainText {

    private PlainText() {}

    static String html(String source) {
        var out = new StringBuilder();
        var html = new HtmlWriter(out);
        html.tag("p");
        source.lines().forEach(line -> {
            html.text(line);
            html.raw("<br />\n");
        });
        html.tag("/p");
        return out.toString();
    }
}
