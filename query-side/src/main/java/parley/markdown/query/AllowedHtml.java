package parley.markdown.query;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The last word on every piece of HTML: what the renderer emits on purpose, and nothing else whoever emitted it. */
final class AllowedHtml {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{1,60}");

    private static final String REST = "[^\\s\\p{Cntrl}\\\\]*";

    /** Without control characters and blanks, which browsers drop, and without user names, which feign another site. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:https?://[^\\s\\p{Cntrl}\\\\/?#@]+(?:[/?#]" + REST + ")?|mailto:" + REST + ")",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HERE = Pattern.compile("/(?:[^/\\s\\p{Cntrl}\\\\]" + REST + ")?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "blockquote", "em", "strong", "del", "ins", "ul", "ol", "li")
            .allowElements("h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td")
            .allowElements("figure", "figcaption", "pre", "code", "div")
            .allowElements("span")
            .allowAttributes("dir")
            .matching(true, "auto")
            .onElements("p", "blockquote", "ul", "ol", "li", "h3", "h4", "h5", "h6", "th", "td")
            .allowElements(AllowedHtml::checkbox, "input")
            .allowElements(AllowedHtml::link, "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(AllowedHtml::address)
            .onElements("a")
            .allowAttributes("title")
            .matching((_, _, value) -> value.strip())
            .onElements("a")
            .allowAttributes("class")
            .matching(true, "mention", "room-link")
            .onElements("a")
            .allowAttributes("data-mention", "data-room")
            .matching(NAME)
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(Pattern.compile("hl-[a-z]+"))
            .onElements("span")
            .allowAttributes("class")
            .matching(true, "code")
            .onElements("figure")
            .allowAttributes("class")
            .matching(true, "table")
            .onElements("div")
            .allowAttributes("data-language")
            .matching(CodeFigure.LABEL)
            .onElements("figure")
            .allowAttributes("data-lines")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("figure")
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("pre", "div")
            .allowAttributes("role")
            .matching(true, "group")
            .onElements("pre", "div")
            .allowAttributes("aria-label")
            .matching(Pattern.compile("Code(?:, " + CodeFigure.LABEL + ")?|Table"))
            .onElements("pre", "div")
            .allowAttributes("type")
            .matching(true, "checkbox")
            .onElements("input")
            .allowAttributes("disabled", "checked")
            .onElements("input")
            .allowAttributes("aria-label")
            .matching(Pattern.compile("Done|To do"))
            .onElements("input")
            .toFactory();

    private AllowedHtml() {}

    static String only(String html) {
        return POLICY.sanitize(html);
    }

    private static @Nullable String address(String element, String attribute, String value) {
        return isAddress(value) ? value : null;
    }

    static boolean isAddress(String value) {
        return ELSEWHERE.matcher(value).matches() || HERE.matcher(value).matches();
    }

    /** Other sites learn nothing from us, get no handle on our window and no credit with search engines. */
    private static String link(String element, List<String> attributes) {
        var href = attributes.indexOf("href");
        if (href >= 0 && attributes.get(href + 1).regionMatches(true, 0, "http", 0, 4))
            attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer nofollow ugc"));
        return element;
    }

    private static @Nullable String checkbox(String element, List<String> attributes) {
        return attributes.contains("checkbox") && attributes.contains("disabled") ? element : null;
    }
}
