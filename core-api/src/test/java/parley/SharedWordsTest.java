package parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the words of this module may know. */
@AnalyzeClasses(packages = "parley", importOptions = DoNotIncludeTests.class)
class SharedWordsTest {

    @ArchTest
    static final ArchRule they_need_only_the_jdk_annotations_and_the_names_of_kinds = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "parley.*",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson.databind..",
                    "org.jspecify..",
                    "org.axonframework.commandhandling..",
                    "org.axonframework.modelling.command..",
                    "org.axonframework.messaging",
                    "org.axonframework.serialization..",
                    "org.springframework.modulith..");

    /** What is called directly, because no bus could carry it, stands in the module {@code ports}. */
    @ArchTest
    static final ArchRule they_hold_no_streams_and_no_files = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..");
}
