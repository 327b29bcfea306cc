package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is held, is: the requirements are the standard's, and what it names exists. */
class SecurityCatalogueTest {

    private static final Path CATALOGUE = Path.of("..", "docs", "security.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]+(?:[A-Z]\\w*)?");
    private static final Pattern TEST = Pattern.compile("(\\w+(?:Test|IT))(?:\\.(\\w+))?");
    private static final Pattern SCRIPT = Pattern.compile("[a-z-]+\\.js");

    /** Of libraries, and words of protocols that are written like a class. */
    private static final Set<String> FOREIGN = Set.of("JdbcClient", "SecureRandom", "Secure", "Retry", "Bound", "Math");

    private static final JavaClasses CODE = new ClassFileImporter().importPackages("parley");
    private static final Map<String, List<JavaClass>> BY_NAME =
            CODE.stream().collect(Collectors.groupingBy(JavaClass::getSimpleName));

    private record Row(String number, String about, String held, String test) {}

    @Test
    void every_requirement_of_levels_one_and_two_has_one_row() throws IOException {
        try (var list = Objects.requireNonNull(getClass().getResourceAsStream("/parley/asvs-5.0.0-level-2.txt"))) {
            var standard = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(rows().stream().map(Row::number)).containsExactlyElementsOf(standard);
        }
    }

    @Test
    void what_holds_a_requirement_exists() throws IOException {
        for (var row : rows())
            quoted(row.held()).stream()
                    .filter(name -> TYPE.matcher(name).matches() && !FOREIGN.contains(name))
                    .forEach(name -> assertThat(BY_NAME).as(row.number()).containsKey(name));
    }

    @Test
    void scripts_that_it_names_exist() throws IOException {
        try (var files = Files.walk(Path.of("src/main/ui"))) {
            var scripts = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            for (var row : rows())
                quoted(row.held()).stream()
                        .filter(name -> SCRIPT.matcher(name).matches())
                        .forEach(name -> assertThat(scripts).as(row.number()).contains(name));
        }
    }

    /** Unit tests of other modules are not on the class path here: they are looked for as files. */
    @Test
    void the_tests_that_it_names_exist() throws IOException {
        var tests = tests();
        for (var row : rows()) {
            if (row.test().equals("—")) continue;
            for (var name : quoted(row.test())) {
                var test = TEST.matcher(name);
                assertThat(test.matches()).as("%s: %s", row.number(), name).isTrue();
                assertThat(tests).as(row.number()).containsKey(test.group(1));
                if (test.group(2) != null)
                    assertThat(tests.get(test.group(1))).as(row.number()).contains("void " + test.group(2) + "(");
            }
        }
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(CATALOGUE))
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(name -> name.group(1)).toList();
    }

    private static Map<String, String> tests() throws IOException {
        try (var files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().matches(".*/src/test/java/.*(Test|IT)\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SecurityCatalogueTest::read,
                            (one, _) -> one));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
