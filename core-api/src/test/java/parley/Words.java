package parley;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import java.util.List;
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

    public static Stream<JavaClass> classes() {
        return new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("parley").stream();
    }
}
