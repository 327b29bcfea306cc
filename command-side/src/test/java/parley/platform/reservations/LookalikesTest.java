package parley.platform.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikesTest {

    @ParameterizedTest
    @CsvSource({
        "ana, ANA",
        "admin, аdmin", // Cyrillic а
        "paypal, paypaI", // capital i
        "Ian, lan", // capital i, small L
        "bob, b0b",
        "BOB, b0b",
        "user1, userl",
        "modern, modem",
        "straße, STRASSE",
        "ana, ａｎａ", // full width
        "ana, a\u200bna", // zero-width space
        "é, e\u0301"
    })
    void share_a_key(String one, String other) {
        assertThat(Lookalikes.of(one)).containsAnyElementsOf(Lookalikes.of(other));
    }

    @ParameterizedTest
    @CsvSource({"ana, anna", "ian, lan", "ben, den", "дом, том", "e, é"})
    void names_that_differ_to_the_eye_share_none(String one, String other) {
        assertThat(Lookalikes.of(one)).doesNotContainAnyElementsOf(Lookalikes.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "Ana_99", "дмитрий", "田中さくら", "ελένη", "محمد"})
    void one_writing_system_is_recognised(String name) {
        assertThat(Lookalikes.isOfOneScript(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"аdmin", "anaдом", "αlpha", "a\u200bna", "\u3164\u3164", "1\u0662"})
    void mixed_or_invisible_ones_are_recognised(String name) {
        assertThat(Lookalikes.isOfOneScript(name)).isFalse();
    }

    @Test
    void keys_of_most_names_are_one() {
        assertThat(Lookalikes.of("ana")).containsExactly("ana");
    }
}
