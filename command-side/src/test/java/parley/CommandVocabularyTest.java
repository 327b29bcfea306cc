package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command is decided upon and every event sourced, each by its own name: what accepts its whole kind is not enough. */
class CommandVocabularyTest {

    /** Signals about now and not decisions: the query side keeps where people have read to. */
    private static final Set<String> ELSEWHERE = Set.of("ReadingCommand");

    private static final String AGGREGATE = "org.axonframework.spring.stereotype.Aggregate";

    private static final JavaClasses ALL =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("parley");

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_handled(JavaClass command) {
        assertThat(ALL.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                        .map(method -> method.getRawParameterTypes().getFirst()))
                .contains(command);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_sourced_by_an_aggregate_whose_package_tells_it_apart(JavaClass event) {
        var aggregates = ALL.stream()
                .filter(type -> type.isAnnotatedWith(AGGREGATE))
                .filter(type -> type.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(EventHandler.class)
                                || method.isAnnotatedWith(EventHandler.class))
                        .anyMatch(method -> event.isAssignableTo(
                                method.getRawParameterTypes().getFirst().getName())))
                .toList();
        assertThat(aggregates).isNotEmpty();
        assertThat(ALL.stream()
                        .filter(type -> aggregates.stream()
                                .anyMatch(aggregate -> aggregate.getPackage().equals(type.getPackage()))))
                .anyMatch(type -> names(type).contains(event.getName()));
    }

    static Stream<JavaClass> commands() {
        return words("Command")
                .filter(command -> !ELSEWHERE.contains(
                        command.getEnclosingClass().orElseThrow().getSimpleName()));
    }

    static Stream<JavaClass> events() {
        return words("Event");
    }

    /** What stands in the sealed interface of a feature and is of its kind. */
    private static Stream<JavaClass> words(String kind) {
        return ALL.stream()
                .filter(JavaClass::isRecord)
                .filter(type -> type.getEnclosingClass()
                        .filter(feature -> feature.getSimpleName().endsWith(kind))
                        .filter(feature -> type.isAssignableTo(feature.getName()))
                        .isPresent());
    }

    /** All classes that it names; a switch over a sealed type names each of its cases. */
    private static Set<String> names(JavaClass type) {
        var file = "/" + type.getName().replace('.', '/') + ".class";
        try (var bytes = Objects.requireNonNull(CommandVocabularyTest.class.getResourceAsStream(file))) {
            var pool = ClassFile.of().parse(bytes.readAllBytes()).constantPool();
            return StreamSupport.stream(pool.spliterator(), false)
                    .filter(ClassEntry.class::isInstance)
                    .map(entry -> ((ClassEntry) entry).asInternalName().replace('/', '.'))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
