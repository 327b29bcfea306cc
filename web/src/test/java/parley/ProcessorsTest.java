package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Whoever adds a processor of events says how it runs, and operators find what they can rebuild. */
class ProcessorsTest {

    private static final Path PAGE = Path.of("..", "docs", "operations.md");
    private static final Pattern MODE = Pattern.compile("axon\\.eventhandling\\.processors\\.([a-z-]+)\\.mode");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    /** All but policies, of which each event has its own commands as a consequence: Axon's way suits them. */
    private static final Map<String, JavaClass> PROCESSORS = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("parley").stream()
                    .filter(type -> type.isAnnotatedWith(ProcessingGroup.class))
                    .filter(type -> !type.getSimpleName().startsWith("When"))
                    .collect(Collectors.toMap(
                            type -> type.getAnnotationOfType(ProcessingGroup.class)
                                    .value(),
                            type -> type,
                            (one, _) -> one));

    /** One that the configuration does not name runs as Axon thinks best: event by event, and behind its command. */
    @Test
    void each_is_configured_by_its_name() {
        assertThat(configured().keySet()).containsExactlyInAnyOrderElementsOf(PROCESSORS.keySet());
    }

    @Test
    void what_remembers_runs_in_batches_of_its_own() {
        PROCESSORS.forEach((name, type) -> {
            if (remembers(type)) assertThat(configured().get(name)).as(name).isEqualTo("pooled");
        });
    }

    @Test
    void what_can_be_rebuilt_is_told_to_operators() throws IOException {
        var page = Files.readString(PAGE);
        var rebuilding = page.substring(page.indexOf("## Rebuilding read models"));
        var table = rebuilding.substring(0, rebuilding.indexOf("\n## "));
        var told = ROW.matcher(table).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(told)
                .isEqualTo(PROCESSORS.entrySet().stream()
                        .filter(processor -> remembers(processor.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean remembers(JavaClass processor) {
        return processor.getPackageName().endsWith(".query");
    }

    /** The mode of each. */
    private static Map<String, String> configured() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var settings = Objects.requireNonNull(yaml.getObject());
        return settings.stringPropertyNames().stream()
                .map(MODE::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(mode -> mode.group(1), mode -> settings.getProperty(mode.group())));
    }
}
