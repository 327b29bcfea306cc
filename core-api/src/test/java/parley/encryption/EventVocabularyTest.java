package parley.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.Words;

/** Events are kept for ever: whatever names a person or quotes one must be erasable, and that is decided here. */
class EventVocabularyTest {

    /** Strings that stay readable for ever, each because it says nothing about anybody. */
    private static final Set<String> HARMLESS = Set.of(
            "ReactionAdded.emoji",
            "ReactionRemoved.emoji",
            "MediaStored.mimeType",
            "Attachment.mimeType",
            // Names of machines, and ids of documents and events of any kind.
            "ProcessorControlled.node",
            "DeadLettersRetried.document",
            "DeadLetterDropped.document",
            "DeadLetterDropped.event");

    @Test
    void the_events_are_found() {
        assertThat(components().map(EventVocabularyTest::name))
                .contains("MessageSent.text", "AccountRegistered.email", "Attachment.name");
    }

    @ParameterizedTest
    @MethodSource("components")
    void every_component_is_personal_or_says_nothing_about_anybody(RecordComponent component) {
        assertThat(component.isAnnotationPresent(Personal.class)
                        || HARMLESS.contains(name(component))
                        || isHarmless(component.getType())
                        || isListOfIds(component.getGenericType())
                        || Words.part(component).isPresent())
                .as("%s is marked @Personal, or an id, a time, a number or an enum", name(component))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("components")
    void every_personal_component_is_a_nullable_text_of_an_id_beside_it(RecordComponent component) {
        var personal = component.getAnnotation(Personal.class);
        if (personal == null) return;
        if (Words.part(component).isEmpty()) {
            assertThat(component.getType()).isEqualTo(String.class);
            assertThat(component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .as("@Nullable, because it may be erased")
                    .isTrue();
        }
        if (!isEvent(component)) assertThat(personal.of()).isEqualTo(Personal.HOLDER);
        else
            assertThat(component.getDeclaringRecord().getRecordComponents())
                    .filteredOn(sibling -> sibling.getName().equals(personal.of()))
                    .singleElement()
                    .satisfies(subject -> assertThat(isId(subject.getType())).isTrue());
    }

    /** Without it the texts inside would be stored as they are. */
    @ParameterizedTest
    @MethodSource("components")
    void a_list_says_whose_it_is_if_and_only_if_what_it_holds_is_personal(RecordComponent component) {
        Words.part(component)
                .ifPresent(part -> assertThat(component.isAnnotationPresent(Personal.class))
                        .as("%s is marked @Personal", name(component))
                        .isEqualTo(Arrays.stream(part.getRecordComponents())
                                .anyMatch(inner -> inner.isAnnotationPresent(Personal.class))));
    }

    static Stream<RecordComponent> components() {
        return Words.of("Event").stream().flatMap(EventVocabularyTest::components);
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> Stream.concat(
                        Stream.of(component), Words.part(component).stream().flatMap(EventVocabularyTest::components)));
    }

    private static boolean isEvent(RecordComponent component) {
        return Words.of("Event").contains(component.getDeclaringRecord());
    }

    private static boolean isHarmless(Class<?> type) {
        return isId(type) || type.isEnum() || type.isPrimitive() || type == Instant.class;
    }

    private static boolean isListOfIds(Type type) {
        return type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && isId(element);
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord() && type.getSimpleName().endsWith("Id");
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }
}
