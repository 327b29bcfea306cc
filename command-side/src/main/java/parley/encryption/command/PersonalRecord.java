package parley.encryption.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import parley.encryption.Personal;

/** The shape of a record type with personal components, and how to copy such a record with other texts in them. */
final class PersonalRecord {

    /** What becomes of one text; {@code place} names event, component and subject. */
    interface Rewriting {

        @org.jspecify.annotations.Nullable
        String rewrite(String text, Subject subject, String place);
    }

    private record Field(String name, int at, int subjectAt) {}

    private final RecordComponent[] components;
    private final Constructor<?> constructor;
    private final List<Field> personal;

    PersonalRecord(Class<?> type) {
        components = type.getRecordComponents();
        constructor = constructor(type);
        personal = IntStream.range(0, components.length)
                .filter(at -> components[at].isAnnotationPresent(Personal.class))
                .mapToObj(at -> new Field(type.getSimpleName() + "." + components[at].getName(), at, subjectOf(at)))
                .toList();
    }

    static boolean is(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.isAnnotationPresent(Personal.class));
    }

    Object copy(Object original, Rewriting rewriting) {
        try {
            var values = new Object[components.length];
            for (int at = 0; at < values.length; at++)
                values[at] = components[at].getAccessor().invoke(original);
            for (var field : personal) {
                if (values[field.at] instanceof String text) {
                    var subject = Subject.of(values[field.subjectAt]);
                    values[field.at] = rewriting.rewrite(text, subject, field.name + " of " + subject);
                }
            }
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int subjectOf(int at) {
        var name = components[at].getAnnotation(Personal.class).of();
        return IntStream.range(0, components.length)
                .filter(other -> components[other].getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(components[at] + " is of " + name + ", which is missing"));
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
