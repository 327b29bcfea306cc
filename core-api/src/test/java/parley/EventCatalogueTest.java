package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import parley.encryption.Personal;

/** Names and components of events are a wire format for ever: the catalogue pins them, and this holds it to the code. */
class EventCatalogueTest {

    private static final Path CATALOGUE = Path.of("..", "docs", "events.md");

    @Test
    void every_event_says_which_revision_of_itself_it_is() {
        assertThat(Words.of("Event")).isNotEmpty().allMatch(event -> event.isAnnotationPresent(Revision.class));
    }

    @Test
    void whatever_has_a_revision_is_a_record_in_the_sealed_interface_of_its_feature() {
        assertThat(Words.classes()
                        .filter(type -> type.isAnnotatedWith(Revision.class))
                        .map(type -> type.reflect().getName()))
                .containsExactlyInAnyOrderElementsOf(
                        Words.of("Event").stream().map(Class::getName).toList());
    }

    @Test
    void the_catalogue_lists_every_stored_event_with_its_components() throws IOException {
        var written = rowsOfThePage()
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2))
                        .strip())
                .toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(rows());
    }

    @Test
    void the_catalogue_says_what_happened() throws IOException {
        assertThat(rowsOfThePage()
                        .map(line -> line.replaceFirst(".*\\|(.*)\\|$", "$1").strip()))
                .allMatch(sentence -> sentence.matches("[A-Z].*\\."));
    }

    private static Stream<String> rowsOfThePage() throws IOException {
        return Files.readAllLines(CATALOGUE).stream().filter(line -> line.startsWith("| `parley."));
    }

    private static List<String> rows() {
        return Words.of("Event").stream().map(EventCatalogueTest::row).sorted().toList();
    }

    private static String row(Class<?> event) {
        return "| `%s` | %s | %s"
                .formatted(event.getName(), event.getAnnotation(Revision.class).value(), components(event));
    }

    private static String components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(EventCatalogueTest::component)
                .collect(Collectors.joining(", "));
    }

    /** Of what a list holds the components follow, each with its own mark. */
    private static String component(RecordComponent component) {
        var part = Words.part(component);
        if (part.isPresent()) return component.getName() + " (" + components(part.get()) + ")";
        return component.isAnnotationPresent(Personal.class) ? "*" + component.getName() + "*" : component.getName();
    }
}
