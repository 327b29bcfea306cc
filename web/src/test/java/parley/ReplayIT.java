package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import parley.testing.Answers;
import parley.testing.ReadModels;
import parley.testing.Site;
import parley.testing.VariedHistory;

/** Read models that are thrown away come back from the events, byte for byte. */
class ReplayIT {

    /** A past that leaves one of these empty would prove nothing about it. */
    private static final List<String> EVERYTHING = List.of(
            "change_1",
            "findable_1",
            "friends_1",
            "gallery_1",
            "history_1",
            "media_1",
            "membership_1",
            "mention_1",
            "name_1",
            "person_1",
            "profile_1",
            "room_1",
            "roster_1",
            "said_1",
            "sanction_1",
            "snippet_1",
            "version_1");

    @Test
    void what_was_thrown_away_comes_back_as_it_was(@TempDir Path data) throws IOException {
        var site = Site.on(data);
        var history = VariedHistory.on(site);
        var documents = ReadModels.of(site).projected();
        var positions = ReadModels.of(site).readPositions();
        var answers = Answers.of(history, site.address());
        site.close();
        assertThat(ReadModels.collections(documents)).containsAll(EVERYTHING);

        FileSystemUtils.deleteRecursively(data.resolve("read-models"));

        try (var rebuilt = Site.on(data)) {
            rebuilt.awaitReadModels();
            ReadModels.of(rebuilt).putBack(positions);
            assertThat(ReadModels.of(rebuilt).projected()).containsExactlyEntriesOf(documents);
            assertThat(Answers.of(history, rebuilt.address())).containsExactlyEntriesOf(answers);
        }
    }
}
