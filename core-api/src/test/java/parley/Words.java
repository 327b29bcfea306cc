package parley;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of this module, found by the sealed interfaces that enclose them: nobody has to remember a new one. */
public final class Words {

    private Words() {}

    /** @param kind {@code Command}, {@code Event} or {@code Query} */
    public static List<Class<?>> of(String kind) {
        return classes()
                .filter(type -> type.isInterface() && type.getSimpleName().endsWith(kind))
                .map(JavaClass::reflect)
                .filter(Class::isSealed)
                .<Class<?>>flatMap(feature -> Arrays.stream(feature.getPermittedSubclasses()))
                .toList();
    }

    /** The record that this component is a list of; none where it is something else, or ids. */
    public static Optional<Class<?>> part(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getRawType() == List.class
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && element.isRecord()
                        && !element.getSimpleName().endsWith("Id")
                ? Optional.of(element)
                : Optional.empty();
    }

    public static Stream<JavaClass> classes() {
        return new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("parley").stream();
    }
}
