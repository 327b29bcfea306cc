package parley.markdown.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * What each short code means, as people know them from GitHub, Slack and Discord, in this order where they differ. The
 * browser's picker has the same table as a file, which a test compares with this one.
 */
final class EmojiTable {

    /** An emoji with its codes, the best known first, and words to find it by. */
    record Entry(String emoji, List<String> codes, String words) {}

    private static final List<Function<Emoji, List<String>>> SOURCES =
            List.of(Emoji::getGithubAliases, Emoji::getSlackAliases, Emoji::getDiscordAliases);

    private static final Pattern FORM = Pattern.compile("[a-z0-9_+-]{1,60}");

    private static final Map<String, String> BY_CODE = byCode();

    private EmojiTable() {}

    static @Nullable String named(String code) {
        return BY_CODE.get(code);
    }

    /** Every emoji that a picker offers, in Unicode's order. */
    static List<Entry> entries() {
        return all().filter(emoji -> emoji.getQualification() == Qualification.FULLY_QUALIFIED)
                .filter(emoji -> !emoji.hasFitzpatrickComponent() && !emoji.hasHairStyleComponent())
                .map(EmojiTable::entry)
                .filter(entry -> !entry.codes().isEmpty())
                .toList();
    }

    private static Entry entry(Emoji emoji) {
        var codes = codes(emoji)
                .filter(code -> emoji.getEmoji().equals(BY_CODE.get(code)))
                .distinct()
                .toList();
        return new Entry(emoji.getEmoji(), codes, emoji.getDescription());
    }

    /** In an order of their own: the library has them in one that each JVM draws by lot. */
    private static Stream<Emoji> all() {
        return EmojiManager.getAllEmojis().stream()
                .sorted(Comparator.comparing(Emoji::getGroup)
                        .thenComparing(Emoji::getSubgroup)
                        .thenComparing(Emoji::getEmoji));
    }

    private static Map<String, String> byCode() {
        var table = new TreeMap<String, String>();
        var emojis = all().toList();
        for (var source : SOURCES)
            for (var emoji : emojis)
                for (var alias : source.apply(emoji)) table.putIfAbsent(bare(alias), emoji.getEmoji());
        table.keySet().removeIf(code -> !FORM.matcher(code).matches()); // emoticons, which are no codes
        return Map.copyOf(table);
    }

    private static Stream<String> codes(Emoji emoji) {
        return SOURCES.stream()
                .flatMap(source -> source.apply(emoji).stream().sorted())
                .map(EmojiTable::bare);
    }

    private static String bare(String alias) {
        return alias.startsWith(":") && alias.endsWith(":") && alias.length() > 2
                ? alias.substring(1, alias.length() - 1)
                : alias;
    }
}
