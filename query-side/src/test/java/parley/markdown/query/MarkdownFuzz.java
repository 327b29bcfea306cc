package parley.markdown.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches, from the table's rows onwards, for texts that break what must hold of every text. */
class MarkdownFuzz {

    private static final Markdown MARKDOWN = new Markdown();

    private static final String[] LANGUAGES = {
        "",
        "java",
        "kotlin",
        "js",
        "ts",
        "python",
        "c",
        "c++",
        "c#",
        "go",
        "rust",
        "sql",
        "json",
        "yaml",
        "xml",
        "html",
        "css",
        "bash",
        "diff",
        "php",
        "ruby",
        "markdown",
        "perl",
        "scala",
        "klingon"
    };

    @MethodSource("table")
    @FuzzTest(maxDuration = "")
    void whatever_is_written_comes_out_safe_and_code_comes_out_whole(
            @NotNull @WithUtf8Length(max = 2_000) String text,
            @NotNull @WithUtf8Length(max = 200) String before,
            int language) {
        var label = LANGUAGES[Math.floorMod(language, LANGUAGES.length)];

        SafeHtml.check(MARKDOWN.render(text).html());
        SafeHtml.check(MARKDOWN.diff(before, text));
        checkCode(MARKDOWN.highlight(text, label), text);
        // Where there is no code, what stands behind the fence may be it.
        var fenced = fenced(text, label);
        if (!text.isBlank() && isWithinBounds(fenced))
            checkCode(MARKDOWN.render(fenced).html(), text);
    }

    /** What is beyond them is shown as typed, fence and all. */
    private static boolean isWithinBounds(String source) {
        try {
            SourceBounds.check(source);
            return true;
        } catch (SourceBounds.Passed beyond) {
            return false;
        }
    }

    static Stream<Arguments> table() throws IOException {
        return MarkdownTest.table().map(row -> Arguments.of(row.text("source"), row.text("case"), 1));
    }

    private static void checkCode(String html, String text) {
        SafeHtml.check(html);
        assertThat(SafeHtml.codeIn(html)).isEqualTo(showable(text));
    }

    /** Ends the code with a whole line end, lest a lone carriage return at its end become half of one. */
    private static String fenced(String code, String language) {
        var fence = "~".repeat(code.length() + 3);
        return fence + language + "\n" + code + "\r\n" + fence;
    }

    /** Line ends are one, and what HTML cannot hold is shown by a picture; everything else is as it was written. */
    private static String showable(String code) {
        return code.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(MarkdownFuzz::picture)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int picture(int sign) {
        if (sign == '\n' || sign == '\t') return sign;
        if (sign == 0 || (sign >= 0xD800 && sign <= 0xDFFF) || sign == 0xFFFE || sign == 0xFFFF) return 0xFFFD;
        if (sign < ' ') return 0x2400 + sign;
        return sign == 0x7F ? 0x2421 : sign;
    }
}
