package parley.markdown.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What must hold of every HTML we hand out, said again and judged by another parser than the sanitiser's. */
final class SafeHtml {

    private static final Set<String> DIRECTED = Set.of("dir");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("a", Set.of("href", "title", "class", "data-mention", "data-room", "target", "rel")),
            Map.entry("blockquote", DIRECTED),
            Map.entry("br", Set.of()),
            Map.entry("code", Set.of()),
            Map.entry("del", Set.of()),
            Map.entry("div", Set.of("class", "tabindex", "role", "aria-label")),
            Map.entry("em", Set.of()),
            Map.entry("figcaption", Set.of()),
            Map.entry("figure", Set.of("class", "data-language", "data-lines")),
            Map.entry("h3", DIRECTED),
            Map.entry("h4", DIRECTED),
            Map.entry("h5", DIRECTED),
            Map.entry("h6", DIRECTED),
            Map.entry("hr", Set.of()),
            Map.entry("input", Set.of("type", "disabled", "checked", "aria-label")),
            Map.entry("ins", Set.of()),
            Map.entry("li", DIRECTED),
            Map.entry("ol", Set.of("start", "dir")),
            Map.entry("p", DIRECTED),
            Map.entry("pre", Set.of("tabindex", "role", "aria-label")),
            Map.entry("span", Set.of("class")),
            Map.entry("strong", Set.of()),
            Map.entry("table", Set.of()),
            Map.entry("tbody", Set.of()),
            Map.entry("td", Set.of("align", "dir")),
            Map.entry("th", Set.of("align", "dir")),
            Map.entry("thead", Set.of()),
            Map.entry("tr", Set.of()),
            Map.entry("ul", DIRECTED));

    private static final Pattern CLASS = Pattern.compile("mention|room-link|code|table|hl-[a-z]+");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/].*|mailto:.*|/(?![/\\\\]).*");

    private SafeHtml() {}

    static void check(String html) {
        Jsoup.parseBodyFragment(html).body().children().select("*").forEach(SafeHtml::check);
        assertThat(parsed(AllowedHtml.only(html)).equals(parsed(html)))
                .as("sanitised again it is the same")
                .isTrue();
    }

    /** Without the comments by which the sanitiser keeps braces of templates apart. */
    private static String parsed(String html) {
        return Jsoup.parseBodyFragment(html.replace("<!-- -->", "")).body().html();
    }

    static String codeIn(String html) {
        return Jsoup.parseBodyFragment(html)
                .expectFirst("figure.code > pre > code")
                .wholeText();
    }

    private static void check(Element element) {
        assertThat(ALLOWED).containsKey(element.normalName());
        for (var attribute : element.attributes())
            assertThat(ALLOWED.get(element.normalName())).as(element::outerHtml).contains(attribute.getKey());
        if (ALLOWED.getOrDefault(element.normalName(), Set.of()).contains("dir"))
            assertThat(element.attr("dir")).as("runs as what is written in it").isEqualTo("auto");
        if (element.hasAttr("class")) assertThat(element.attr("class")).matches(CLASS);
        if (element.normalName().equals("input"))
            assertThat(element.hasAttr("disabled")).isTrue();
        if (element.hasAttr("href")) checkAddress(element);
    }

    private static void checkAddress(Element link) {
        var address = link.attr("href");
        assertThat(address).matches(ADDRESS).doesNotContainPattern("[\\s\\p{Cntrl}]");
        if (address.regionMatches(true, 0, "http", 0, 4))
            assertThat(link.attr("rel")).contains("noopener", "noreferrer", "nofollow", "ugc");
    }
}
