package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;
import parley.shared.Bound;
import parley.shared.Rejection;

/** Whoever meets a bound finds it in docs/limits.md, with the value that the code has. */
class LimitsCatalogueTest {

    private static final Path CATALOGUE = Path.of("..", "docs", "limits.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| [^|]+ \\| ([^|]+) \\| `([\\w.-]+)` \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Z_]+)`");
    private static final Pattern NAME_OF_A_BOUND =
            Pattern.compile("(MOST|LONGEST|SHORTEST|LARGEST|DEEPEST|FEWEST)(_.*)?");

    private static final JavaClasses CODE_OF_THE_SITE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("parley");

    @Test
    void the_catalogue_lists_every_bound_of_the_code_with_its_value() throws IOException {
        var written = written();
        assertThat(constants(written)).isEqualTo(bounds());
    }

    @Test
    void the_catalogue_lists_settings_with_their_defaults() throws IOException {
        var defaults = settings();
        assertThat(written()).allSatisfy((held, bound) -> {
            if (isSetting(held)) assertThat(bound).isEqualTo("`" + defaults.get(held) + "`");
        });
    }

    @Test
    void what_the_catalogue_calls_a_refusal_is_one() throws IOException {
        var named = ROW.matcher(Files.readString(CATALOGUE))
                .results()
                .flatMap(row -> CODE.matcher(row.group(3)).results())
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(refusals()).containsAll(named);
    }

    @Test
    void a_constant_that_is_named_like_a_bound_is_marked_as_one() {
        var unmarked = fields().filter(
                        field -> NAME_OF_A_BOUND.matcher(field.getName()).matches())
                .filter(field -> !field.isAnnotatedWith(Bound.class))
                .map(JavaField::getFullName);
        assertThat(unmarked).isEmpty();
    }

    private static Map<String, String> written() throws IOException {
        var rows = new TreeMap<String, String>();
        ROW.matcher(Files.readString(CATALOGUE))
                .results()
                .forEach(row -> assertThat(rows.put(row.group(2), row.group(1)))
                        .as("rows of %s", row.group(2))
                        .isNull());
        return rows;
    }

    private static Map<String, String> constants(Map<String, String> written) {
        var constants = new TreeMap<>(written);
        constants.keySet().removeIf(LimitsCatalogueTest::isSetting);
        return constants;
    }

    private static boolean isSetting(String held) {
        return held.startsWith("parley.");
    }

    private static Map<String, String> bounds() {
        return fields().filter(field -> field.isAnnotatedWith(Bound.class))
                .collect(Collectors.toMap(
                        field -> field.getOwner().getSimpleName() + "." + field.getName(),
                        LimitsCatalogueTest::value,
                        (one, other) -> {
                            throw new IllegalStateException("Two bounds of one name: give a class another one");
                        },
                        TreeMap::new));
    }

    private static Stream<JavaField> fields() {
        return CODE_OF_THE_SITE.stream()
                .filter(type -> !type.getPackageName().startsWith("parley.bench"))
                .flatMap(type -> type.getFields().stream());
    }

    private static String value(JavaField constant) {
        try {
            var field = constant.reflect();
            field.setAccessible(true);
            return switch (field.get(null)) {
                case Duration time -> DurationStyle.SIMPLE.print(time, unitOf(time));
                case Number number -> "%,d".formatted(number.longValue());
                default -> throw new IllegalStateException(constant.getFullName() + " is neither a number nor a time");
            };
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The largest in which the time is a whole number. */
    private static ChronoUnit unitOf(Duration time) {
        return Stream.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS)
                .filter(unit -> time.toNanos() % unit.getDuration().toNanos() == 0)
                .findFirst()
                .orElse(ChronoUnit.MILLIS);
    }

    private static Map<String, String> settings() {
        var defaults = new TreeMap<String, String>();
        for (var type : CODE_OF_THE_SITE) {
            if (!type.isAnnotatedWith(ConfigurationProperties.class)) continue;
            var prefix = type.getAnnotationOfType(ConfigurationProperties.class).value();
            var constructor = type.reflect().getDeclaredConstructors()[0];
            for (var parameter : constructor.getParameters()) {
                var value = parameter.getAnnotation(DefaultValue.class);
                if (value != null) defaults.put(prefix + "." + hyphenated(parameter), String.join(",", value.value()));
            }
        }
        return defaults;
    }

    private static String hyphenated(Parameter parameter) {
        return parameter.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Set<String> refusals() {
        return CODE_OF_THE_SITE.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Rejection.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of((Object[]) type.getEnumConstants()))
                .map(code -> ((Enum<?>) code).name())
                .collect(Collectors.toSet());
    }
}
