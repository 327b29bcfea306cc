package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * The fields of JSON as a page writes it for people: {@code {"text", "replyTo"?, "author": {"id", …}}}.
 *
 * @param fields by name, each with its own fields where the page shows them
 * @param optional those that a client may leave out, marked by {@code ?}
 * @param partial whether it says by {@code …} that there are more
 */
record Shape(Map<String, Optional<Shape>> fields, Set<String> optional, boolean partial) {

    /** The first one in a text. */
    static Optional<Shape> in(String text) {
        var start = text.indexOf('{');
        return start < 0 ? Optional.empty() : Optional.of(new Reader(text, start).object());
    }

    /** Whether the type has exactly these fields, here and wherever the page goes on into them. */
    void assertShows(Type type) {
        assertShows(type, type.getTypeName());
    }

    private void assertShows(Type type, String where) {
        var element = element(type);
        if (Map.class.isAssignableFrom(element) || (fields.isEmpty() && partial)) return;
        assertThat(element.isRecord() && !isWrittenAsOne(element))
                .as("%s has fields", where)
                .isTrue();
        var components = Arrays.stream(element.getRecordComponents())
                .collect(Collectors.toMap(
                        RecordComponent::getName, RecordComponent::getGenericType, (a, _) -> a, LinkedHashMap::new));
        var kind = AnnotationUtils.findAnnotation(element, JsonTypeInfo.class);
        if (kind != null) components.put(kind.property(), String.class);
        if (partial) assertThat(components.keySet()).as(where).containsAll(fields.keySet());
        else assertThat(fields.keySet()).as(where).containsExactlyInAnyOrderElementsOf(components.keySet());
        fields.forEach((name, shape) -> shape.ifPresent(
                inner -> inner.assertShows(Objects.requireNonNull(components.get(name)), where + "." + name)));
    }

    /** Whether what may be left out is what the type lets be absent. */
    void assertLeavesOut(Class<?> type) {
        assertThat(optional)
                .as(type.getName())
                .isEqualTo(Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
    }

    private static Class<?> element(Type type) {
        return switch (type) {
            case Class<?> simple -> simple;
            case ParameterizedType many
            when Map.class.isAssignableFrom((Class<?>) many.getRawType()) -> (Class<?>) many.getRawType();
            case ParameterizedType many -> element(many.getActualTypeArguments()[0]);
            default -> throw new IllegalArgumentException(type.getTypeName());
        };
    }

    private static boolean isWrittenAsOne(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text, int at) {
            this.text = text;
            this.at = at;
        }

        Shape object() {
            var fields = new LinkedHashMap<String, Optional<Shape>>();
            var optional = new LinkedHashSet<String>();
            var partial = false;
            at++;
            while (peek() != '}') {
                if (peek() == '…') partial = true;
                if (peek() != '"') {
                    at++;
                    continue;
                }
                var name = string();
                if (peek() == '?') {
                    optional.add(name);
                    at++;
                }
                fields.put(name, peek() == ':' ? value() : Optional.empty());
            }
            at++;
            return new Shape(fields, optional, partial);
        }

        /** Up to the comma or brace after it; a list is shown by one of its elements. */
        private Optional<Shape> value() {
            Optional<Shape> found = Optional.empty();
            for (int depth = 0; depth > 0 || (peek() != ',' && peek() != '}'); ) {
                if (peek() == '{') {
                    found = Optional.of(object());
                    continue;
                }
                if (peek() == '"') {
                    string();
                    continue;
                }
                if (peek() == '[') depth++;
                if (peek() == ']') depth--;
                at++;
            }
            return found;
        }

        private String string() {
            var end = text.indexOf('"', at + 1);
            var string = text.substring(at + 1, end);
            at = end + 1;
            return string;
        }

        private char peek() {
            if (at >= text.length()) throw new IllegalArgumentException("This does not end: " + text);
            return text.charAt(at);
        }
    }
}
