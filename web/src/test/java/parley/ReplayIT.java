package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import parley.testing.Answers;
import parley.testing.ReadModels;
import parley.testing.Site;
import parley.testing.VariedHistory;

/**
 * One past in three starts: a site that was stopped in the ordinary way goes on as if nothing had been, and read models
 * that are thrown away come back from the events, byte for byte.
 */
class ReplayIT {

    /** What no event of this past, or none at all, is written to. */
    private static final List<String> EMPTY = List.of("operations", "reading");

    /** What becomes of an account and of processors, not of what people write: each has tests of its own. */
    private static final List<String> LEFT_OUT = List.of(
            "$EmailChanged",
            "$EmailVerified",
            "$PasswordChanged",
            "$RoleGranted",
            "$RoleRevoked",
            "$AccountDeactivated",
            "$AccountReactivated",
            "$MediaDiscarded",
            "$ProcessorControlled",
            "$DeadLettersRetried",
            "$AllDeadLettersRetried",
            "$DeadLetterDropped");

    @Test
    void what_was_kept_is_as_it_was_and_what_was_thrown_away_comes_back(@TempDir Path data) throws IOException {
        var site = Site.on(data);
        var history = VariedHistory.on(site);
        var documents = ReadModels.of(site).projected();
        var positions = ReadModels.of(site).readPositions();
        var answers = Answers.of(history, site.address());
        var happened = site.bean(JdbcClient.class)
                .sql("select distinct payload_type from domain_event_entry")
                .query(String.class)
                .list();
        site.close();
        assertThat(ReadModels.collections(documents)).containsAll(everythingThatIsRemembered());
        assertThat(happened).containsAll(everythingThatCanHappen());

        try (var restarted = Site.on(data)) {
            assertThat(ReadModels.of(restarted).projected()).containsExactlyEntriesOf(documents);
            assertThat(ReadModels.of(restarted).readPositions())
                    .isEqualTo(positions)
                    .isNotEmpty();
            assertThat(Answers.of(history, restarted.address())).containsExactlyEntriesOf(answers);
        }

        FileSystemUtils.deleteRecursively(data.resolve("read-models"));

        try (var rebuilt = Site.on(data)) {
            rebuilt.awaitReadModels();
            ReadModels.of(rebuilt).putBack(positions);
            assertThat(ReadModels.of(rebuilt).projected()).containsExactlyEntriesOf(documents);
            assertThat(Answers.of(history, rebuilt.address())).containsExactlyEntriesOf(answers);
        }
    }

    /** A past that leaves one of these empty would prove nothing about it. */
    private static List<String> everythingThatIsRemembered() {
        return new ClassFileImporter()
                .importPackages("parley").stream()
                        .filter(type -> type.getPackageName().endsWith(".query"))
                        .filter(type -> type.isAnnotatedWith(Document.class))
                        .map(type -> type.getAnnotationOfType(Document.class).value())
                        .filter(collection -> !EMPTY.contains(collection))
                        .toList();
    }

    /** Whoever adds an event lets it happen in {@link VariedHistory}, or says here why not. */
    private static List<String> everythingThatCanHappen() {
        return new ClassFileImporter()
                .importPackages("parley").stream()
                        .filter(type -> type.isAnnotatedWith(Revision.class))
                        .map(JavaClass::getName)
                        .filter(event -> LEFT_OUT.stream().noneMatch(event::endsWith))
                        .toList();
    }
}
