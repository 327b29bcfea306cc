package parley.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.Words;
import parley.conversation.Snippet;
import parley.media.ContentId;
import parley.operations.ProcessorId;

/** Whatever text a command carries, in any of its fields: half a character and NUL are refused, with a reason. */
class TextOfCommandsTest {

    private static final String ID = "01900000-0000-7000-8000-000000000001";

    private static final List<String> BROKEN =
            List.of("ab\uD83D", "\uDE00ab", "a\uD83Db", "a\uDE00\uD83Db", "\uD800", "\uDFFF", "a\0b", "\0");

    @ParameterizedTest
    @MethodSource("texts")
    void what_is_no_text_is_refused(Class<?> command, String field, String broken) {
        assertThatThrownBy(() -> make(command, values(command, field, broken))).isInstanceOf(CommandRejected.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_is_text_is_taken(Class<?> command) {
        assertThat(make(command, values(command, "", ""))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void each_part_of_a_snippet_counts(String broken) {
        assertThatThrownBy(() -> new Snippet(broken, "", "x")).isInstanceOf(CommandRejected.class);
        assertThatThrownBy(() -> new Snippet("x", broken, "x")).isInstanceOf(CommandRejected.class);
        assertThatThrownBy(() -> new Snippet("x", "", broken)).isInstanceOf(CommandRejected.class);
    }

    @Test
    void there_are_texts_to_look_at() {
        assertThat(texts().count()).isGreaterThan(200);
    }

    static Stream<String> broken() {
        return BROKEN.stream();
    }

    static Stream<Class<?>> commands() {
        return Words.of("Command").stream();
    }

    static Stream<Arguments> texts() {
        return commands()
                .flatMap(command -> Arrays.stream(command.getRecordComponents())
                        .filter(field -> isText(field.getType()))
                        .flatMap(field ->
                                BROKEN.stream().map(broken -> Arguments.of(command, field.getName(), broken))));
    }

    /** Ids have a form of their own, which their own tests hold. */
    private static boolean isText(Class<?> type) {
        return type == String.class || type == Snippet.class || (isValue(type) && !isId(type));
    }

    /** A record around one text, such as a name. */
    private static boolean isValue(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class;
    }

    private static boolean isId(Class<?> type) {
        return type.getSimpleName().endsWith("Id");
    }

    private static Object[] values(Class<?> command, String field, String broken) {
        return Arrays.stream(command.getRecordComponents())
                .map(one -> value(one.getType(), one.getName().equals(field) ? broken : example(one.getType())))
                .toArray();
    }

    private static String example(Class<?> type) {
        if (type.getSimpleName().equals("Emoji")) return "👍";
        return isId(type) ? ID : "ab";
    }

    private static Object value(Class<?> type, String text) {
        if (type == String.class) return text;
        if (type == Snippet.class) return new Snippet(text, "", "x");
        if (type == Actor.class) return Actor.member(new AccountId(ID));
        if (type == ContentId.class) return new ContentId("a".repeat(64));
        if (type == ProcessorId.class) return ProcessorId.of("rooms");
        if (type == int.class || type == Integer.class) return 1;
        if (type == long.class || type == Long.class) return 1L;
        if (type == boolean.class) return true;
        if (type == Instant.class) return Instant.EPOCH;
        if (type == List.class) return List.of();
        if (type == Set.class) return Set.of();
        if (type.isEnum()) return Objects.requireNonNull(type.getEnumConstants())[0];
        return isId(type) ? id(type) : make(type, text);
    }

    /** Where it is derived from other ids, its {@code of} takes those. */
    private static Object id(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("of") && method.getReturnType() == type)
                .findAny()
                .map(method -> called(
                        method,
                        Arrays.stream(method.getParameterTypes())
                                .map(part -> value(part, ID))
                                .toArray()))
                .orElseGet(() -> make(type, ID));
    }

    private static Object called(Method factory, Object... parts) {
        try {
            return factory.invoke(null, parts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object make(Class<?> type, Object... values) {
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
