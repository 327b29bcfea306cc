package parley.markdown.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the picker calls an emoji is what the server takes its code for. */
class EmojiTableTest {

    private static final Path OF_THE_BROWSER = Path.of("..", "web", "src", "main", "ui", "emoji", "emoji.json");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** {@code -Demoji.write=true} writes it anew, after an update of the library. */
    @Test
    void the_browser_has_the_same_table() throws IOException {
        var table = EmojiTable.entries().stream()
                .map(EmojiTableTest::line)
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        if (Boolean.getBoolean("emoji.write")) Files.writeString(OF_THE_BROWSER, table);

        assertThat(Files.readString(OF_THE_BROWSER)).isEqualTo(table);
    }

    @Test
    void every_code_means_the_emoji_beside_it() {
        assertThat(EmojiTable.entries()).hasSizeGreaterThan(1_500).allSatisfy(entry -> {
            assertThat(entry.codes()).isNotEmpty();
            for (var code : entry.codes()) assertThat(EmojiTable.named(code)).isEqualTo(entry.emoji());
        });
    }

    private static String line(EmojiTable.Entry entry) {
        return JSON.writeValueAsString(entry);
    }
}
