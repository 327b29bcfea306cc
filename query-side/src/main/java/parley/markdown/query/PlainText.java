package parley.markdown.query;

import java.util.regex.Pattern;

/**
 * A text as it was typed, for those that would make too much of their Markdown. It can't fail, and makes at most
 * six characters of one: its own elements and escapes are all there is, so there is nothing to sanitise.
 */
final class PlainText {

    /** What HTML can't hold. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\t\n]]");

    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    /** As in Markdown, more than one empty line is one. */
    private static final Pattern PARAGRAPH_END = Pattern.compile("[ \t]*+\n(?:[ \t]*+\n)++");

    private PlainText() {}

    static String html(String source) {
        var lines = LINE_END.matcher(source).replaceAll("\n");
        var paragraphs = PARAGRAPH_END.matcher(lines.strip()).replaceAll("\n\n");
        var html = new StringBuilder(paragraphs.length() + 64).append("<p dir=\"auto\">");
        escape(UNFIT.matcher(paragraphs).replaceAll(""), html);
        return html.append("</p>").toString();
    }

    private static void escape(String text, StringBuilder html) {
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '\n' -> html.append("<br />\n");
                default -> html.append(text.charAt(i));
            }
        }
    }
}
