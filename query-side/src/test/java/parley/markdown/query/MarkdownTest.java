package parley.markdown.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class MarkdownTest {

    final Markdown markdown = new Markdown();

    @ParameterizedTest
    @MethodSource("table")
    void what_is_written_is_shown_like_this(Row row) {
        var rendered = markdown.render(row.text("source"));

        assertThat(parsed(rendered.html())).isEqualTo(row.text("html"));
        SafeHtml.check(rendered.html());
        row.names("mentions").ifPresent(names -> assertThat(rendered.mentions()).isEqualTo(names));
        row.names("rooms").ifPresent(names -> assertThat(rendered.rooms()).isEqualTo(names));
    }

    record Row(Map<String, Object> cells) {

        String text(String column) {
            return String.valueOf(cells.get(column));
        }

        Optional<List<?>> names(String column) {
            return Optional.ofNullable((List<?>) cells.get(column));
        }

        @Override
        public String toString() {
            return text("case");
        }
    }

    static Stream<Row> table() throws IOException {
        try (var table = MarkdownTest.class.getResourceAsStream("markdown-cases.yaml")) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(table);
            return rows.stream().map(Row::new);
        }
    }

    private static String parsed(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.body().select("[dir]").removeAttr("dir"); // every block has it, as SafeHtml makes sure
        return document.body().html().strip();
    }

    @Nested
    class An_excerpt {

        @Test
        void is_one_line_of_what_is_shown() {
            assertThat(excerpt("# Hi @Ana\n\nsee **#general**,\n`code` and [a link](https://example.org) :tada:"))
                    .isEqualTo("Hi @Ana see #general, code and a link 🎉");
        }

        @Test
        void keeps_table_cells_and_lines_of_code_apart() {
            assertThat(excerpt("|a|b|\n|-|-|\n|c|d|\n\n```java\nint a;\nint b;\n```"))
                    .isEqualTo("a b c d int a; int b;");
        }

        @Test
        void ends_with_an_ellipsis_after_140_characters_and_cuts_none_in_half() {
            var excerpt = excerpt("🎉".repeat(200));

            assertThat(excerpt).isEqualTo("🎉".repeat(139) + "…");
            assertThat(excerpt("👨\u200D👩\u200D👧".repeat(70))).doesNotContain("…");
        }

        @Test
        void cannot_reorder_the_line_it_is_shown_in() {
            assertThat(excerpt("a \u202Eb\u2066c\u0007")).isEqualTo("a bc");
        }

        private String excerpt(String source) {
            return markdown.excerpt(source);
        }
    }

    @Nested
    class A_snippet {

        @Test
        void is_coloured_whole_and_ends_its_lines_in_one_way() {
            var html = markdown.highlight("class A {}\r\n// \u202Eb\rc\n", "Java");

            SafeHtml.check(html);
            assertThat(html).contains("<span class=\"hl-keyword\">class</span>", "data-language=\"java\"");
            assertThat(SafeHtml.codeIn(html)).isEqualTo("class A {}\n// \u202Eb\nc\n");
        }

        @Test
        void is_headed_by_its_first_lines() {
            assertThat(SafeHtml.codeIn(markdown.head("1\n2\n3\n", "", 2))).isEqualTo("1\n2");
            assertThat(SafeHtml.codeIn(markdown.head("1\n2", "", 2))).isEqualTo("1\n2");
            assertThat(SafeHtml.codeIn(markdown.head("1\n2", "", 20))).isEqualTo("1\n2");
        }

        @Test
        void of_half_a_million_characters_stays_plain_and_whole() {
            var code = "int a = \"1\";\n".repeat(40_000);

            var html = markdown.highlight(code, "java");

            assertThat(html).doesNotContain("hl-");
            assertThat(SafeHtml.codeIn(html)).isEqualTo(code);
        }
    }

    @Nested
    class A_difference {

        @Test
        void marks_words_and_shows_what_went_before_what_came() {
            assertThat(diff("the quick brown fox\njumps", "the slow brown <b>fox</b>\njumps"))
                    .isEqualTo("the <del>quick</del><ins>slow</ins> brown <ins>&lt;b&gt;</ins>fox"
                            + "<ins>&lt;/b&gt;</ins>\njumps");
        }

        @Test
        void between_the_same_wordings_is_the_wording() {
            assertThat(diff("a & b", "a & b")).isEqualTo("a &amp; b");
        }

        @Test
        void falls_back_to_lines_when_words_would_take_too_long() {
            var long1 = "a b c d e f g\n".repeat(1_400);

            assertThat(diff(long1 + "x y", long1 + "x z")).endsWith("g\n<del>x y</del><ins>x z</ins>");
        }

        @ParameterizedTest
        @MethodSource("signs")
        void cuts_no_sign_in_half(String before, String after) {
            assertThat(diff("a" + before + "b", "a" + after + "b"))
                    .isEqualTo("a<del>%s</del><ins>%s</ins>b".formatted(before, after));
        }

        static Stream<Arguments> signs() {
            return Stream.of(
                    Arguments.of("👨\u200D👩\u200D👧", "👨\u200D👩\u200D👦"),
                    Arguments.of("🇩🇪", "🇩🇰"),
                    Arguments.of("👍🏻", "👍🏿"),
                    Arguments.of("❤\uFE0F", "❤\uFE0F\u200D🔥"),
                    Arguments.of("🏳\uFE0F\u200D🌈", "🏳\uFE0F\u200D⚧\uFE0F"),
                    Arguments.of("-\u0301", "-\u0300"));
        }

        @Test
        void keeps_a_word_whole_whatever_it_is_written_with() {
            assertThat(diff("क्\u200Dष é 1\uFE0F\u20E3", "क्\u200Dत e 2\uFE0F\u20E3"))
                    .isEqualTo("<del>क्\u200Dष</del><ins>क्\u200Dत</ins> <del>é</del><ins>e</ins>"
                            + " <del>1\uFE0F\u20E3</del><ins>2\uFE0F\u20E3</ins>");
        }

        private String diff(String before, String after) {
            var html = markdown.diff(before, after);
            SafeHtml.check(html);
            return parsed(html);
        }
    }
}
