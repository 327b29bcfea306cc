package parley.markdown.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The examples of CommonMark 0.31.2, but for those that a checked-in list names, each under the reason for it. */
class CommonMarkTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("^`{32} example\\n(.*?)^\\.\\n(.*?)^`{32}$", Pattern.MULTILINE | Pattern.DOTALL);

    private final Markdown markdown = new Markdown();

    record Example(int number, String source, String html) {}

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_shown_as_there_unless_the_list_says_why_not(Example example) throws IOException {
        var ours = ours(markdown.render(example.source()).html());

        assertThat(ours.equals(theirs(example.html())))
                .as("%s%nis shown as%n%s", example, ours)
                .isEqualTo(!different().contains(example.number()));
    }

    @Test
    void the_list_names_each_example_once() throws IOException {
        assertThat(reasons().values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    static Stream<Example> examples() throws IOException {
        try (var specification = resource("commonmark/spec.txt")) {
            var text = new String(specification.readAllBytes(), StandardCharsets.UTF_8);
            var examples = new ArrayList<Example>();
            for (var found = EXAMPLE.matcher(text); found.find(); )
                examples.add(new Example(
                        examples.size() + 1,
                        found.group(1).replace('→', '\t'),
                        found.group(2).replace('→', '\t')));
            assertThat(examples).hasSize(652);
            return examples.stream();
        }
    }

    private static List<Integer> different() throws IOException {
        return reasons().values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, List<Integer>> reasons() throws IOException {
        try (var list = resource("commonmark-differences.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(list);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(CommonMarkTest.class.getResourceAsStream(name), name);
    }

    /** Without what we add to every heading, link, block and piece of code. */
    private static String ours(String html) {
        var body = body(html);
        body.select("[dir]").removeAttr("dir");
        body.select("a").removeAttr("target").removeAttr("rel");
        body.select("figcaption").remove();
        body.select("figure, pre span, div.table").unwrap();
        body.select("pre").forEach(Element::clearAttributes);
        return normal(body);
    }

    /** With our levels of headings, our line ends, and languages where we have them. */
    private static String theirs(String html) {
        var body = body(html);
        body.select("code").removeAttr("class");
        for (var level = 6; level > 0; level--) body.select("h" + level).tagName("h" + Math.min(6, level + 2));
        return normal(body);
    }

    private static Element body(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    /** Line ends break lines, or end blocks and then don't matter; so many blanks are one. */
    private static String normal(Element body) {
        for (var pre : body.select("pre > code"))
            if (pre.lastChild() instanceof TextNode last)
                last.text(last.getWholeText().replaceFirst("\n$", ""));
        body.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        var html = body.html().replace('\u00A0', ' ').replace("&nbsp;", " ");
        return html.lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\s*\n\\s*", "\n")
                .replaceAll(" +", " ")
                .replaceAll(
                        "\\s*(</?(?:p|ul|ol|li|blockquote|h\\d|hr|pre|table|thead|tbody|tr|t[hd])\\b[^>]*>)\\s*", "$1")
                .strip();
    }
}
