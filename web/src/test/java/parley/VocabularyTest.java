package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** Holds the words of core-api against the code that answers to them. */
class VocabularyTest {

    private static final String AGGREGATE = "org.axonframework.spring.stereotype.Aggregate";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("parley");

    @Test
    void every_command_is_handled() {
        assertThat(words("Command"))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(handlers(CommandHandler.class, _ -> true))
                        .anyMatch(handler -> takes(handler, word)));
    }

    @Test
    void every_query_is_answered() {
        assertThat(words("Query"))
                .isNotEmpty()
                .allSatisfy(word ->
                        assertThat(handlers(QueryHandler.class, _ -> true)).anyMatch(handler -> takes(handler, word)));
    }

    @Test
    void every_event_is_sourced_by_its_aggregate() {
        assertThat(words("Event"))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(handlers(EventHandler.class, type -> type.isAnnotatedWith(AGGREGATE)))
                        .anyMatch(handler -> takes(handler, word)));
    }

    /** Files are shown by the messages that bring them; by themselves only the command side remembers them. */
    @Test
    void every_event_but_those_of_files_reaches_a_projection() {
        assertThat(words("Event"))
                .filteredOn(word -> !word.getName().contains("MediaEvent$"))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(handlers(
                                EventHandler.class,
                                type -> type.getPackageName().endsWith(".query")))
                        .anyMatch(handler -> takes(handler, word)));
    }

    @Test
    void every_event_says_which_revision_of_itself_it_is() {
        assertThat(words("Event"))
                .allSatisfy(
                        word -> assertThat(word.isAnnotatedWith(Revision.class)).isTrue());
    }

    /** Answers stand beside the questions, but do not implement the interface that encloses both. */
    private static Set<JavaClass> words(String kind) {
        return ALL.stream()
                .filter(JavaClass::isRecord)
                .filter(type -> type.getEnclosingClass()
                        .filter(outer -> outer.getSimpleName().endsWith(kind))
                        .filter(outer -> type.isAssignableTo(outer.getName()))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static Set<JavaMethod> handlers(Class<? extends Annotation> annotation, Predicate<JavaClass> where) {
        return ALL.stream()
                .filter(where)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(annotation) || method.isMetaAnnotatedWith(annotation))
                .collect(Collectors.toSet());
    }

    private static boolean takes(JavaMethod handler, JavaClass word) {
        var first = handler.getRawParameterTypes().getFirst();
        return word.isAssignableTo(first.getName());
    }
}
