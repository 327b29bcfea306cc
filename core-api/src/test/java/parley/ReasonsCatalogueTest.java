package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.shared.Rejection;

/** A reason to refuse has an entry in docs/problems.md; which status it gets, {@code ProblemCatalogueTest} holds in web. */
class ReasonsCatalogueTest {

    private static final Path CATALOGUE = Path.of("..", "docs", "problems.md");

    @ParameterizedTest
    @MethodSource("reasons")
    void the_catalogue_lists_it_with_its_sentence(Rejection reason) throws IOException {
        var heading = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(Files.readString(CATALOGUE).lines().toList())
                .contains("### " + heading)
                .anyMatch(line -> line.endsWith("`%s`: %s".formatted(reason.name(), reason.sentence())));
    }

    static Stream<Rejection> reasons() {
        return Words.classes()
                .filter(type -> type.isEnum() && type.isAssignableTo(Rejection.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Rejection.class::cast);
    }
}
