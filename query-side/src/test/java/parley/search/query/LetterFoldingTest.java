package parley.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed, and whom it finds; stored and sought alike. */
class LetterFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "lukasz, Łukasz",
        "soren, Søren",
        "duc, Đức",
        "thor, Þór",
        "strasse, Straße",
        "isik, Işık",
        "jer, Jérémie",
        "jeremie, JÉRÉMIE",
        "JÉRÉMIE, jeremie",
        "francois, François",
        "muller, Müller",
        "angstrom, Ångström",
        "aegir, Ægir",
        "oeuvre, Œuvre",
        "istanbul, İSTANBUL",
        "diyarbakir, Diyarbakır",
        "ngo, Ngô",
        "nguyen, Nguyễn",
        "dvorak, Dvořák",
        "zizek, Žižek",
        "szczesny, Szczęsny",
        "sigurdur, Sigurður",
        "hrafnhildur, Hrafnhildur",
        "marta, Mårta",
        "peter, Pétér",
        "cosbuc, Coșbuc",
        "malta, Ħamrun Malta",
        "sami, Sámi Ŋ",
        "eli, Əli",
        "elif, Élif",
        "fi, ﬁ",
        "abc, ＡＢＣ",
        "mari a, María Ángeles",
        "lima ana, Ana Lima",
        "okri ben, Ben Okri",
        "li an, Ana Lima",
        "γιωργος, Γιώργος",
        "γιώργος, ΓΙΩΡΓΟΣ",
        "σοφια, Σοφία",
        "алена, Алёна",
        "алёна, Алена",
        "андреи, Андрей",
        "ірина, Ирина",
        "محمد, مُحَمَّد",
        "احمد, أحمد",
        "محمد, محمـــد",
        "فاطمه, فاطمة",
        "علي, علی",
        "שלום, שָׁלוֹם",
        "हिन्दी, हिन्दी",
        "がく, がく",
        "ｶﾞｸ, ガク",
        "김, 김철수",
        "李, 李小龍",
        "o brien, O’Brien",
        "ana_lima, Ana Lima",
    })
    void is_found(String typed, String name) {
        assertThat(person(name).contains(NameSuffixes.fold(typed))).isTrue();
        assertThat(person(typed).contains(NameSuffixes.fold(typed))).isTrue();
        for (var word : List.of(NameSuffixes.fold(typed).split(" ")))
            assertThat(NameSuffixes.of(name)).anyMatch(part -> part.startsWith(word));
    }

    @ParameterizedTest
    @MethodSource("others")
    void is_not_found(String typed, String name) {
        assertThat(person(name).contains(NameSuffixes.fold(typed))).isFalse();
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("lukasz", "Lucas"),
                Arguments.of("ana lima ben", "Ana Lima"),
                Arguments.of("हन्दी", "हिन्दी"),
                Arguments.of("かく", "がく"));
    }

    private static FindableView person(String name) {
        var person = new FindableView("id");
        person.name = name;
        return person;
    }
}
