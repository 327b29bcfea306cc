package parley.encryption.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.encryption.Personal;

/**
 * The shape of a record type with personal components, and how to copy such a record with other texts in them, also in
 * those of records that it has in lists.
 */
final class PersonalRecord {

    /** What becomes of one text; {@code place} names event, component and subject. */
    interface Rewriting {

        @Nullable
        String rewrite(String text, Subject subject, String place);
    }

    /** @param part the shape of what it is a list of; none of a text */
    private record Field(
            String name, int at, int subjectAt, @Nullable PersonalRecord part) {}

    private final String name;
    private final RecordComponent[] components;
    private final Constructor<?> constructor;
    private final List<Field> personal;

    PersonalRecord(Class<?> type) {
        name = type.getSimpleName();
        components = type.getRecordComponents();
        constructor = constructor(type);
        personal = IntStream.range(0, components.length)
                .filter(at -> components[at].isAnnotationPresent(Personal.class))
                .mapToObj(at -> new Field(components[at].getName(), at, subjectOf(at), part(components[at])))
                .toList();
    }

    /** Whether it says itself whose its texts are; what is in a list leaves that to the record that has the list. */
    static boolean is(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getAnnotation(Personal.class))
                        .anyMatch(personal -> personal != null && !personal.of().equals(Personal.HOLDER));
    }

    Object copy(Object original, Rewriting rewriting) {
        return copy(original, null, name, rewriting);
    }

    /** @param holder whose the texts are, where the record does not say it itself */
    private Object copy(Object original, @Nullable Subject holder, String where, Rewriting rewriting) {
        try {
            var values = new Object[components.length];
            for (int at = 0; at < values.length; at++)
                values[at] = components[at].getAccessor().invoke(original);
            for (var field : personal) {
                var value = values[field.at];
                if (value == null) continue;
                var subject = holder == null ? Subject.of(values[field.subjectAt]) : holder;
                var place = where + "." + field.name;
                values[field.at] = field.part == null
                        ? rewriting.rewrite((String) value, subject, place + " of " + subject)
                        : field.part.copies((List<?>) value, subject, place, rewriting);
            }
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Each has its number in its place, so that a text opens in none of the others. */
    private List<?> copies(List<?> originals, Subject holder, String where, Rewriting rewriting) {
        var copies = new ArrayList<Object>();
        for (var original : originals) copies.add(copy(original, holder, where + "[" + copies.size() + "]", rewriting));
        return List.copyOf(copies);
    }

    private int subjectOf(int at) {
        var of = components[at].getAnnotation(Personal.class).of();
        if (of.equals(Personal.HOLDER)) return -1;
        return IntStream.range(0, components.length)
                .filter(other -> components[other].getName().equals(of))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(components[at] + " is of " + of + ", which is missing"));
    }

    private static @Nullable PersonalRecord part(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? new PersonalRecord((Class<?>) list.getActualTypeArguments()[0])
                : null;
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType);
            return type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
