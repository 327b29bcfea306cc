package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.platform.http.Problems;
import parley.shared.Rejection;

/** Codes are what clients decide by: the catalogue lists them, and this holds it to the code. */
class ProblemCatalogueTest {

    private static final Path CATALOGUE = Path.of("..", "docs", "problems.md");
    private static final Pattern ENTRY = Pattern.compile("^### (\\S+)\n\n(.+)$", Pattern.MULTILINE);

    @Test
    void the_catalogue_lists_every_reason_with_its_status_and_sentence() throws IOException {
        var written = ENTRY.matcher(Files.readString(CATALOGUE))
                .results()
                .map(entry -> entry.group(1) + " " + entry.group(2))
                .toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(reasons());
    }

    private static Set<String> reasons() {
        return new ClassFileImporter()
                .importPackages("parley").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Rejection.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of((Object[]) type.getEnumConstants()))
                        .map(reason -> entry((Rejection) reason))
                        .collect(Collectors.toSet());
    }

    private static String entry(Rejection reason) {
        var problem = new Problems().of(reason);
        var heading = String.valueOf(problem.getType()).replace("/problems/", "");
        return "%s %d `%s`: %s".formatted(heading, problem.getStatus(), reason.name(), reason.sentence());
    }
}
