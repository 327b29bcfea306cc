package parley.bench.pieces;

import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import parley.markdown.query.Markdown;
import parley.markdown.query.Rendered;

/** From what a person wrote to HTML that may be shown: parsed, rendered, sanitised. */
@State(Scope.Benchmark)
public class RenderingBenchmark {

    private static final Map<String, String> SOURCES = Map.of(
            "sentence",
            "This says something of *ordinary* length, as people do when they talk",
            "formatted",
            """
            **Hello** @ana, see https://example.org and #lobby :tada:

            > quoted, with `code`
            > and ~~more~~ of it

            - one
            - two

            | a | b |
            |---|---|
            | 1 | 2 |
            """,
            "code",
            """
            ```java
            record Point(int x, int y) {
                /** From the origin. */
                double distance() {
                    return Math.sqrt((double) x * x + y * y); // as Pythagoras said
                }
            }
            ```
            """);

    @Param({"sentence", "formatted", "code"})
    public String text = "";

    private final Markdown markdown = new Markdown();

    @Benchmark
    public Rendered render() {
        return markdown.render(Objects.requireNonNull(SOURCES.get(text)));
    }
}
