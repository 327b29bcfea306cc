package parley.markdown.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownBoundsTest {

    private static final int LONGEST_MESSAGE = 20_000;
    private static final int LONGEST_HTML = 120_000;
    private static final int SMALL_STACK = 256 * 1024;

    static final Markdown MARKDOWN = new Markdown();

    @BeforeAll
    static void warm_up() throws Exception {
        for (var text : repeated().toList()) cpuMillis(text.getPayload());
    }

    @ParameterizedTest
    @MethodSource({"repeated", "nested", "multiplied"})
    void no_message_takes_long_or_grows_without_bounds(String source) throws Exception {
        assertThat(fastestOfThree(source)).isLessThan(200);

        var html = MARKDOWN.render(source).html();
        assertThat(html.length()).isLessThanOrEqualTo(LONGEST_HTML);
        SafeHtml.check(html);
    }

    /** As compilers underline what they complain of. */
    @ParameterizedTest
    @ValueSource(ints = {3, 1_100, 6_000})
    void code_may_hold_lines_of_tildes(int tildes) throws Exception {
        var code = "int x = \"y\";\n" + "~".repeat(tildes) + "^";

        var source = "```c\n" + code + "\n```";
        assertThat(fastestOfThree(source)).isLessThan(200);
        assertThat(SafeHtml.codeIn(MARKDOWN.render(source).html())).isEqualTo(code);
    }

    static Stream<Named<String>> repeated() {
        return Stream.of(
                        "[",
                        "]",
                        "*",
                        "_",
                        "~",
                        "`",
                        ">",
                        "<",
                        "!",
                        "#",
                        "|",
                        "-",
                        "{",
                        "&",
                        "@",
                        ":",
                        "\\",
                        "\t",
                        "\n",
                        "![",
                        "](",
                        "[a](",
                        "**a ",
                        "*a_ ",
                        "a**b",
                        "***a",
                        "~~a~",
                        "<!--",
                        "<a ",
                        "<?",
                        "<![CDATA[",
                        "&#",
                        ":a:",
                        "@a.",
                        "@ab",
                        "#ab",
                        "- ",
                        "1. ",
                        "> - ",
                        "- [ ] ",
                        "[a]: ",
                        "[a]",
                        "a@",
                        "a@b.c ",
                        "www.a.b/",
                        "http://",
                        "a\n\n",
                        "<a href=\"",
                        "\u0301",
                        "🎉",
                        ":tada:",
                        "```\n",
                        "```js\n1\n```\n",
                        "    a\n\n")
                .map(piece -> named(piece + " again and again", piece.repeat(LONGEST_MESSAGE / piece.length())));
    }

    static Stream<Named<String>> nested() {
        return Stream.of(
                named("emphasis in emphasis", "*_".repeat(5_000) + "a" + "_*".repeat(5_000)),
                named("strong in strong", "**".repeat(5_000) + "a" + "**".repeat(5_000)),
                named("image in image", "![".repeat(3_300) + "a" + "](b)".repeat(3_300)),
                named("quote in quote", (">".repeat(100) + "a\n").repeat(198)),
                named("list in list", lines(190, i -> " ".repeat(i) + "- a")),
                named("backticks of all lengths", lines(195, i -> "`".repeat(i + 1))));
    }

    static Stream<Named<String>> multiplied() {
        return Stream.of(
                named(
                        "short rows of a wide table",
                        "|a".repeat(2_500) + "\n" + "|-".repeat(2_500) + "\n" + "|\n".repeat(5_000)),
                named(
                        "one long address by many names",
                        "[a]: http://" + "x".repeat(9_000) + "\n\n" + "[a]".repeat(3_600)),
                named("many addresses", lines(1_500, i -> "[" + i + "]: x")),
                named("a colour for every sign", "```json\n" + "[1,\"\",".repeat(3_300) + "\n```"),
                named("comments", "```css\n" + "/**/".repeat(490).concat("\n").repeat(10) + "\n```"),
                named(
                        "open strings",
                        "```java\n" + "\"'".repeat(990).concat("\n").repeat(10) + "\n```"));
    }

    private static Named<String> named(String name, String source) {
        return Named.of(name.replace("\n", "⏎").replace("\t", "⇥"), source);
    }

    private static String lines(int count, IntFunction<String> line) {
        return String.join("\n", IntStream.range(0, count).mapToObj(line).toList());
    }

    /** Processor time, because the machine may have other things to do; the fastest, because the compiler is one of them. */
    private static long fastestOfThree(String source) throws Exception {
        var fastest = Long.MAX_VALUE;
        for (var run = 0; run < 3; run++) fastest = Math.min(fastest, cpuMillis(source));
        return fastest;
    }

    private static long cpuMillis(String source) throws Exception {
        var millis = new CompletableFuture<Long>();
        new Thread(null, () -> millis.completeAsync(() -> rendering(source), Runnable::run), "small", SMALL_STACK)
                .start();
        return millis.get(1, TimeUnit.MINUTES);
    }

    private static long rendering(String source) {
        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        MARKDOWN.render(source);
        return TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - start);
    }
}
