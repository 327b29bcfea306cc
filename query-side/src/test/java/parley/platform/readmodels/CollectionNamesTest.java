package parley.platform.readmodels;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.platform.projection.ProjectionFixture;

/** Which build a collection belongs to is the registry's to say, so that another one can be made beside it. */
class CollectionNamesTest {

    /** What no event could bring back, and how far all else has got. */
    private static final Set<String> NOT_MADE_OF_EVENTS =
            Set.of("reading", "blocked", "letters", "sharer", "read_models", "read_model_nodes");

    private static final Pattern NUMBERED = Pattern.compile("\"[a-z_]+_\\d+\"");

    @Test
    void no_constant_names_a_build() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(100);
            assertThat(sources)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(NUMBERED));
        }
    }

    @Test
    void every_collection_is_in_the_registry_once_or_is_not_made_of_events() {
        try (var site = new ProjectionFixture()) {
            var registered = site.readModels().stream()
                    .flatMap(model -> model.collections().stream())
                    .toList();
            var all = Stream.concat(registered.stream(), NOT_MADE_OF_EVENTS.stream())
                    .toList();
            assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(documents());
        }
    }

    private static List<String> documents() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("parley").stream()
                        .filter(type -> type.isAnnotatedWith(Document.class))
                        .map(type -> type.getAnnotationOfType(Document.class).value())
                        .collect(toSet())
                        .stream()
                        .toList();
    }
}
