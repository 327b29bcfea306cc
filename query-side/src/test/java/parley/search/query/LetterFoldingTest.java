package parley.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is typed, and whom it finds; stored and sought alike. The table is the browser's too ({@code folding.test.js}),
 * whose lists and completions must find the same.
 */
class LetterFoldingTest {

    @ParameterizedTest
    @MethodSource
    void found(String typed, String name) {
        assertThat(person(name).contains(NameSuffixes.fold(typed))).isTrue();
        assertThat(person(typed).contains(NameSuffixes.fold(typed))).isTrue();
        for (var word : List.of(NameSuffixes.fold(typed).split(" ")))
            assertThat(NameSuffixes.of(name)).anyMatch(part -> part.startsWith(word));
    }

    @ParameterizedTest
    @MethodSource
    void notFound(String typed, String name) {
        assertThat(person(name).contains(NameSuffixes.fold(typed))).isFalse();
    }

    static Stream<Arguments> found() {
        return table("found");
    }

    static Stream<Arguments> notFound() {
        return table("notFound");
    }

    private static Stream<Arguments> table(String which) {
        try (var json = new ClassPathResource("names-sought.json", LetterFoldingTest.class).getInputStream()) {
            return JsonMapper.builder()
                    .build()
                    .readTree(json)
                    .path(which)
                    .valueStream()
                    .map(row -> Arguments.of(row.path(0).asString(), row.path(1).asString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FindableView person(String name) {
        var person = new FindableView("id");
        person.name = name;
        return person;
    }
}
