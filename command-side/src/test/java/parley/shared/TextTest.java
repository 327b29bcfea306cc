package parley.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.account.Username;
import parley.conversation.Snippet;
import parley.platform.reservations.Lookalikes;
import parley.room.RoomName;

/** Names that show nothing. */
class TextTest {

    @ParameterizedTest
    @MethodSource("invisible")
    void what_shows_nothing_is_no_name(String text) {
        assertThat(Text.isVisible(text)).isFalse();
        assertThatThrownBy(() -> new RoomName(text)).isInstanceOf(CommandRejected.class);
        assertThatThrownBy(() -> new Username(text)).isInstanceOf(CommandRejected.class);
        assertThatThrownBy(() -> new Snippet(text, "", "x")).isInstanceOf(CommandRejected.class);
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void nor_may_a_name_to_call_by_hide_anything(String hidden) {
        assertThatThrownBy(() -> new RoomName("a" + hidden + "b")).isInstanceOf(CommandRejected.class);
        assertThat(Lookalikes.isOfOneScript("a" + hidden + "b"))
                .as("for a username")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("visible")
    void what_shows_something_is_one(String text) {
        assertThat(Text.isVisible(text)).isTrue();
        assertThat(Text.isVisible("\u3164" + text)).isTrue();
    }

    @Test
    void nothing_that_unicode_says_to_ignore_counts_as_visible() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
                        .filter(c -> Text.isVisible(Character.toString(c))))
                .isEmpty();
    }

    @Test
    void a_line_is_left_by_nothing_in_it() {
        assertThat(Stream.of("a\nb", "a\u2028b", "a\u0007b", "a\u202Eb", "a\u2067b", "a\u202A", "\uD800")
                        .filter(Text::fitsIntoALine))
                .isEmpty();
        assertThat(Text.fitsIntoALine("a b\u00A0c\u200F")).isTrue();
    }

    static Stream<String> invisible() {
        var single = Stream.of(
                        0x9, 0x20, 0x85, 0xA0, 0xAD, 0x301, 0x34F, 0x488, 0x378, 0x61C, 0x115F, 0x1160, 0x1680, 0x17B4,
                        0x17B5, 0x180B, 0x180E, 0x180F, 0x2003, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x202E,
                        0x202F, 0x205F, 0x2060, 0x2061, 0x2064, 0x2066, 0x206A, 0x20DD, 0x2800, 0x3000, 0x3164, 0xE000,
                        0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFC, 0x1BCA0, 0x1D159, 0x1D173, 0x13441, 0xE0001,
                        0xE0020, 0xE0100, 0xFFFFF)
                .map(Character::toString);
        return Stream.concat(
                single, Stream.of("", "\u3164 \u3164", "\u0301\u0302\u0303", " \u3164\u200B\uFE0F\u2800 "));
    }

    static Stream<String> hidden() {
        return Stream.of("\u3164", "\u115F", "\u1160", "\uFFA0", "\u2800", "\uFE0F", "\u200D", "\u00AD", "\u202E");
    }

    static Stream<String> visible() {
        return Stream.of(
                "Ana",
                "李",
                "محمد",
                "می\u200Cخواهم",
                "नमस्ते",
                "👩\u200D👩\u200D👧",
                "❤\uFE0F",
                "é",
                "e\u0301",
                "!",
                "—",
                "1",
                "ㅎ",
                "한",
                "\u2801",
                "ᄀ",
                "$",
                "☺");
    }
}
