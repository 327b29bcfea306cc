package parley.markdown.query;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.platform.search.LetterFolding;
import parley.shared.Emojis;
import tools.jackson.databind.json.JsonMapper;

/** What the picker calls an emoji is what the server takes its code for. */
class EmojiTableTest {

    /** What the browser knows of an emoji; {@code words} are more words to find it by, {@code light} is it with the lightest skin. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String emoji,
            String name,
            List<String> codes,
            String words,
            @Nullable String light) {}

    private static final Path OF_THE_BROWSER = Path.of("..", "web", "src", "main", "ui", "emoji", "emoji.json");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+]+");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<Emoji> OFFERED = offered();

    /** {@code -Demoji.write=true} writes it anew, after an update of the library. */
    @Test
    void the_browser_has_the_same_table() throws IOException {
        var groups = OFFERED.stream()
                .collect(groupingBy(
                        emoji -> emoji.getGroup().getName(),
                        LinkedHashMap::new,
                        mapping(emoji -> JSON.writeValueAsString(entry(emoji)), joining(",\n"))));
        var table = groups.entrySet().stream()
                .map(group -> "{\"name\":\"%s\",\"emoji\":[\n%s\n]}".formatted(group.getKey(), group.getValue()))
                .collect(joining(",\n", "[\n", "\n]\n"));
        if (Boolean.getBoolean("emoji.write")) Files.writeString(OF_THE_BROWSER, table);

        assertThat(Files.readString(OF_THE_BROWSER)).isEqualTo(table);
    }

    @Test
    void every_code_means_the_emoji_beside_it() {
        assertThat(OFFERED).hasSizeGreaterThan(1_800).allSatisfy(emoji -> {
            for (var code : EmojiTable.codes(emoji))
                assertThat(EmojiTable.named(code)).isEqualTo(emoji.getEmoji());
        });
    }

    @Test
    void every_code_of_somebody_means_the_same_with_each_tone_of_skin() {
        var people = OFFERED.stream().filter(EmojiTableTest::hasSkin).toList();
        assertThat(people).hasSizeGreaterThan(300).allSatisfy(emoji -> {
            for (int tone = 1; tone <= 5; tone++) {
                var toned = toned(emoji, tone);
                assertThat(EmojiManager.isEmoji(toned)).isTrue();
                for (var code : EmojiTable.codes(emoji)) {
                    assertThat(EmojiTable.named(code + "_tone" + tone)).isEqualTo(toned);
                    assertThat(EmojiTable.named(code, tone)).isEqualTo(toned);
                }
            }
        });
    }

    @Test
    void nobody_else_has_a_tone() {
        assertThat(EmojiTable.named("tada_tone3")).isNull();
        assertThat(EmojiTable.named("tada", 3)).isNull();
        assertThat(EmojiTable.named("wave_tone6")).isNull();
    }

    @Test
    void with_all_of_them_one_can_react() {
        for (var emoji : OFFERED) {
            assertThat(emoji.getEmoji()).matches(Emojis::isOne);
            if (!hasSkin(emoji)) continue;
            for (int tone = 1; tone <= 5; tone++) assertThat(toned(emoji, tone)).matches(Emojis::isOne);
        }
    }

    /** In the order of Unicode, which the library's file has and its set has not. */
    private static List<Emoji> offered() {
        var offered = new ArrayList<Emoji>();
        for (var line : JSON.readTree(EmojiManager.class.getResourceAsStream("/jemoji/emojis.json"))) {
            var emoji = EmojiManager.getEmoji(line.path("emoji").asString()).orElseThrow();
            if (emoji.getQualification() == Qualification.FULLY_QUALIFIED
                    && !emoji.hasFitzpatrickComponent()
                    && !EmojiTable.codes(emoji).isEmpty()) offered.add(emoji);
        }
        return offered;
    }

    private static Entry entry(Emoji emoji) {
        var codes = EmojiTable.codes(emoji);
        var known = words(Stream.concat(Stream.of(emoji.getDescription()), codes.stream()))
                .toList();
        var words = words(emoji.getKeywords().stream())
                .filter(word -> !known.contains(word))
                .distinct()
                .collect(joining(" "));
        return new Entry(emoji.getEmoji(), emoji.getDescription(), codes, words, EmojiTable.light(emoji.getEmoji()));
    }

    private static Stream<String> words(Stream<String> texts) {
        return texts.map(LetterFolding::of)
                .flatMap(BETWEEN_WORDS::splitAsStream)
                .filter(word -> !word.isEmpty());
    }

    private static boolean hasSkin(Emoji emoji) {
        return EmojiTable.light(emoji.getEmoji()) != null;
    }

    private static String toned(Emoji emoji, int tone) {
        return requireNonNull(EmojiTable.light(emoji.getEmoji()))
                .replace(EmojiTable.TONES.getFirst(), EmojiTable.TONES.get(tone - 1));
    }
}
