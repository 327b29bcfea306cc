package parley;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** What neither the compiler nor Maven's scopes can hold. */
@AnalyzeClasses(packages = "parley", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_shared_words_need_only_the_jdk_and_annotations = classes()
            .that()
            .resideInAPackage("parley.*")
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
    static final ArchRule the_shared_words_hold_no_streams_and_no_files = noClasses()
            .that()
            .resideInAPackage("parley.*")
            .and()
            .doNotHaveSimpleName("ParleyApplication")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..");

    @ArchTest
    static final ArchRule aggregates_know_only_the_command_side_and_axon = classes()
            .that()
            .areAnnotatedWith("org.axonframework.spring.stereotype.Aggregate")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.axonframework..",
                    "org.jspecify..",
                    "parley.*",
                    "parley.*.port",
                    "parley.*.command",
                    "parley.platform.reservations");

    @ArchTest
    static final ArchRule handlers_are_not_public = methods()
            .that()
            .areAnnotatedWith(CommandHandler.class)
            .or()
            .areAnnotatedWith(EventHandler.class)
            .or()
            .areAnnotatedWith(QueryHandler.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule aggregates_read_no_clock_and_roll_no_dice = noClasses()
            .that()
            .areAnnotatedWith("org.axonframework.spring.stereotype.Aggregate")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** Why is in docs/decisions/0025. */
    @ArchTest
    static final ArchRule only_what_waits_for_a_socket_has_a_virtual_thread = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("parley.live.web.SendQueue")
            .should()
            .callMethodWhere(target(nameMatching(".*[vV]irtual.*")));

    @ArchTest
    static final ArchRule only_the_renderer_knows_markdown_and_sanitiser = noClasses()
            .that()
            .resideOutsideOfPackage("parley.markdown.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.commonmark..", "org.owasp..");

    @ArchTest
    static final ArchRule only_problems_makes_problem_details = noClasses()
            .that()
            .doNotHaveSimpleName("Problems")
            .should()
            .callMethod(ProblemDetail.class, "forStatus", HttpStatusCode.class)
            .orShould()
            .callMethod(ProblemDetail.class, "forStatus", int.class)
            .orShould()
            .callMethod(ProblemDetail.class, "forStatusAndDetail", HttpStatusCode.class, String.class);

    /** So that no new kind of mail escapes from what bounds mails by their recipient. */
    @ArchTest
    static final ArchRule only_the_composer_hands_mails_in = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("parley.account.web.MailComposer")
            .should()
            .accessTargetWhere(targetOwner(assignableTo("parley.account.web.MailSender")));

    @ArchTest
    static final ArchRule mails_are_sent_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("parley.account.web.MailConfig")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..");

    @ArchTest
    static final ArchRule the_web_knows_neither_mongodb_nor_the_event_store = noClasses()
            .that()
            .resideInAnyPackage(
                    "parley.*.web..",
                    "parley.platform.http..",
                    "parley.platform.sessions..",
                    "parley.platform.allowances..",
                    "parley.platform.health..",
                    "parley.platform.operator..",
                    "parley.platform.edge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.mongodb..", "org.springframework.data.mongodb..", "org.axonframework.eventsourcing..");

    @ArchTest
    static final ArchRule the_query_side_knows_no_sql_and_no_http = noClasses()
            .that()
            .resideInAnyPackage(
                    "parley.*.query..",
                    "parley.platform.projection..",
                    "parley.platform.segments..",
                    "parley.platform.mongo..",
                    "parley.platform.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta.persistence..", "org.springframework.web..");
}
