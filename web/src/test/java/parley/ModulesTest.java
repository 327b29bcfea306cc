package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Who may use whom: each package says so in its {@code package-info.java}. */
class ModulesTest {

    private static final Path PAGE = Path.of("../docs/architecture.md");

    /** On which everything stands: in a picture they would only be in the way. */
    private static final Set<String> FOUNDATIONS = Set.of("shared", "platform");

    private final ApplicationModules modules = ApplicationModules.of(ParleyApplication.class);

    @Test
    void features_use_only_what_they_say_and_never_in_a_circle() {
        modules.verify();
    }

    @Test
    void each_says_what_it_may_use_and_none_is_open() throws ClassNotFoundException {
        for (var module : modules) {
            var declared = Class.forName(module.getBasePackage().getName() + ".package-info")
                    .getAnnotation(ApplicationModule.class);
            assertThat(declared).as(module.toString()).isNotNull();
            assertThat(declared.type()).as(module.toString()).isEqualTo(ApplicationModule.Type.CLOSED);
            assertThat(declared.allowedDependencies())
                    .as(module.toString())
                    .doesNotContain(ApplicationModule.OPEN_TOKEN);
        }
    }

    @Test
    void the_picture_in_the_documents_shows_them() throws IOException {
        assertThat(Files.readString(PAGE)).as("the picture is%n%s", picture()).contains(picture());
    }

    private String picture() {
        return modules.stream()
                .filter(module -> !isFoundation(module.getIdentifier().toString()))
                .flatMap(module -> module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(other -> other.getIdentifier().toString())
                        .filter(other -> !isFoundation(other))
                        .map(other -> "  %s --> %s\n".formatted(module.getIdentifier(), other)))
                .sorted()
                .collect(Collectors.joining("", "```mermaid\ngraph LR\n", "```\n"));
    }

    private static boolean isFoundation(String module) {
        return FOUNDATIONS.contains(module);
    }
}
