package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query is answered and every event remembered, each by its own name: what accepts its whole kind is not enough. */
class QueryVocabularyTest {

    /** Each node that speaks, decides or remembers answers for itself. */
    private static final Set<String> ELSEWHERE = Set.of("ReportOfNode");

    /** Files are shown by the messages that bring them; by themselves only the command side remembers them. */
    private static final String NOT_REMEMBERED_HERE = "MediaEvent";

    private static final JavaClasses ALL =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("parley");

    @ParameterizedTest
    @MethodSource("queries")
    void a_query_is_answered(JavaClass query) {
        assertThat(taken(QueryHandler.class)).contains(query);
    }

    @Test
    void the_commands_that_are_no_decisions_are_handled_here() {
        assertThat(taken(CommandHandler.class))
                .containsAll(words("Command")
                        .filter(command -> enclosing(command).equals("ReadingCommand"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_reaches_a_projection_whose_package_tells_it_apart(JavaClass event) {
        var readers = handlers(EventHandler.class)
                .filter(method -> event.isAssignableTo(
                        method.getRawParameterTypes().getFirst().getName()))
                .map(method -> method.getOwner().getPackage())
                .collect(Collectors.toSet());
        assertThat(readers).isNotEmpty();
        assertThat(ALL.stream().filter(type -> readers.contains(type.getPackage())))
                .anyMatch(type -> names(type).contains(event.getName()));
    }

    static Stream<JavaClass> queries() {
        return words("Query").filter(query -> !ELSEWHERE.contains(query.getSimpleName()));
    }

    static Stream<JavaClass> events() {
        return words("Event").filter(event -> !enclosing(event).equals(NOT_REMEMBERED_HERE));
    }

    /** Answers stand beside the questions, but do not implement the interface that encloses both. */
    private static Stream<JavaClass> words(String kind) {
        return ALL.stream()
                .filter(JavaClass::isRecord)
                .filter(type -> type.getEnclosingClass()
                        .filter(feature -> feature.getSimpleName().endsWith(kind))
                        .filter(feature -> type.isAssignableTo(feature.getName()))
                        .isPresent());
    }

    private static String enclosing(JavaClass word) {
        return word.getEnclosingClass().orElseThrow().getSimpleName();
    }

    private static Set<JavaClass> taken(Class<? extends Annotation> annotation) {
        return handlers(annotation)
                .map(method -> method.getRawParameterTypes().getFirst())
                .collect(Collectors.toSet());
    }

    private static Stream<JavaMethod> handlers(Class<? extends Annotation> annotation) {
        return ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(annotation));
    }

    /** All classes that it names; a switch over a sealed type names each of its cases. */
    private static Set<String> names(JavaClass type) {
        var file = "/" + type.getName().replace('.', '/') + ".class";
        try (var bytes = Objects.requireNonNull(QueryVocabularyTest.class.getResourceAsStream(file))) {
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
