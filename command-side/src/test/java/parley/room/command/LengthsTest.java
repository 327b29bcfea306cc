package parley.room.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.conversation.MessageText;
import parley.conversation.Snippet;
import parley.friend.RequestNote;
import parley.shared.Characters;
import parley.shared.CommandRejected;

/** A text is as long as the browser says: in code points. */
class LengthsTest {

    @ParameterizedTest
    @CsvSource({"'', 0", "abc, 3", "é, 1", "😀😀, 2", "👨‍👩‍👧, 5", "🇵🇹, 2"})
    void characters_are_code_points(String text, int count) {
        assertThat(Characters.count(text)).isEqualTo(count);
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                text("message", MessageText.LONGEST, MessageText::new),
                text("note", 300, RequestNote::new),
                text("snippet", Snippet.LONGEST, text -> new Snippet("a", "", text)),
                text("name of a snippet", 100, name -> new Snippet(name, "", "x")));
    }

    private static Arguments text(String what, int longest, Consumer<String> made) {
        return Arguments.of(what, longest, made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void an_emoji_counts_as_one_up_to_the_bound(String what, int longest, Consumer<String> made) {
        assertThatCode(() -> made.accept("😀".repeat(longest))).as(what).doesNotThrowAnyException();
        assertThatThrownBy(() -> made.accept("😀".repeat(longest + 1))).as(what).isInstanceOf(CommandRejected.class);
    }
}
