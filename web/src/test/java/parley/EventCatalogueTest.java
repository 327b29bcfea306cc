package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    void the_catalogue_lists_every_stored_event_with_its_components() throws IOException {
        var written = Files.readAllLines(CATALOGUE).stream()
                .filter(line -> line.startsWith("| `parley."))
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2))
                        .strip())
                .toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(rows());
    }

    private static List<String> rows() {
        var rows = new ArrayList<String>();
        new ClassFileImporter()
                .importPackages("parley").stream()
                        .filter(type -> type.isAnnotatedWith(Revision.class))
                        .map(JavaClass::reflect)
                        .map(EventCatalogueTest::row)
                        .sorted()
                        .forEach(rows::add);
        return rows;
    }

    private static String row(Class<?> event) {
        var components = Stream.of(event.getRecordComponents())
                .map(EventCatalogueTest::component)
                .collect(Collectors.joining(", "));
        return "| `%s` | %s | %s"
                .formatted(event.getName(), event.getAnnotation(Revision.class).value(), components);
    }

    private static String component(RecordComponent component) {
        var personal = component.getAnnotation(Personal.class);
        return personal == null ? component.getName() : "*" + component.getName() + "*";
    }
}
