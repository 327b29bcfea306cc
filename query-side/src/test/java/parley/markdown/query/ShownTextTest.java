package parley.markdown.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.conversation.MessageText;
import parley.shared.Text;

/** The side that decides says of a text without rendering it whether it shows anything: here both are compared. */
class ShownTextTest {

    private static final int TEXTS = 20_000;

    private static final List<String> PIECES = List.of(
            "\u00a0",
            "\u200b",
            " ",
            "\n",
            "&nbsp;",
            "&#8203;",
            "#",
            ">",
            "-",
            "*",
            "_",
            "~",
            "`",
            "|",
            "\\",
            "[",
            "]",
            "(",
            ")",
            "x",
            "1.",
            ":",
            "=",
            "+",
            "<",
            "!",
            "\t",
            "    ",
            "|-|",
            "\n\n",
            "&zwj;",
            "\u2800",
            "\u3164",
            "```",
            "~~~",
            "https://x.org",
            "&Tab;",
            "&#x2800;");

    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u200b",
                "\u2800",
                "\u3164",
                "\u115f",
                "\uffa0",
                "\u034f",
                "\ufeff",
                "\u202e",
                "\u00ad",
                "\ufe0f",
                "&nbsp;",
                "&#8203;",
                "&#x2800;",
                "&zwj;",
                "&Tab;",
                "&shy;",
                "#",
                "# #",
                "######",
                "> #",
                ">",
                ">>",
                "> &nbsp;",
                "# \u200b",
                "```",
                "```\n\n```",
                "~~~",
                "**&nbsp;**",
                "*&#8203;*",
                "` `",
                "&nbsp;\\\n&nbsp;",
                "__\u200b__",
                "| |\n|-|",
                "| | |\n|-|-|\n| | |",
                "\n\n\n"
            })
    void is_refused_where_it_shows_nothing(String text) {
        assertThat(shows(text)).isFalse();
        assertThat(new MessageText(text).isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "?",
                "...",
                "-",
                "+",
                "*",
                "---",
                "->",
                "-->",
                "=>",
                ">_<",
                "# a",
                "#a",
                "> a",
                "|",
                "~",
                "_",
                "\\",
                "1.",
                "&amp;",
                "&nbsp;a",
                "[](x)",
                "[ ](https://x.org)",
                "![](x)",
                "<!-- -->",
                "- [ ] ",
                "```java",
                "🎉",
                "ع",
                "字",
                "\u0301",
                "\ue000"
            })
    void is_taken_where_it_shows_something(String text) {
        assertThat(shows(text)).isTrue();
        assertThat(new MessageText(text).isBlank()).isFalse();
    }

    @Test
    void no_text_that_shows_nothing_is_taken() {
        var random = new Random(20_26);
        for (var i = 0; i < TEXTS; i++) {
            var text = IntStream.rangeClosed(0, random.nextInt(9))
                    .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
            if (!new MessageText(text).isBlank())
                assertThat(shows(text)).as(text).isTrue();
        }
    }

    @Test
    void every_message_is_short_enough_to_be_formatted() {
        assertThat(MessageText.LONGEST).isLessThanOrEqualTo(SourceBounds.LONGEST_SOURCE);
    }

    private boolean shows(String text) {
        var shown = Jsoup.parseBodyFragment(markdown.render(text).html()).body();
        return Text.showsAnything(shown.wholeText())
                || !shown.select("hr, input, li").isEmpty();
    }
}
