package parley.markdown.query;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Fitzpatrick;
import net.fellbaum.jemoji.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * What each short code means, as people know them from GitHub, Slack and Discord, in this order where they differ. The
 * browser's picker has the same table as a file, which a test compares with this one.
 */
final class EmojiTable {

    /** What is put in the place of the lightest tone to have another, from the lightest to the darkest. */
    static final List<String> TONES =
            Stream.of(Fitzpatrick.values()).map(Fitzpatrick::getUnicode).toList();

    private static final List<Function<Emoji, List<String>>> SOURCES =
            List.of(Emoji::getGithubAliases, Emoji::getSlackAliases, Emoji::getDiscordAliases);

    private static final Pattern FORM = Pattern.compile("[a-z0-9_+-]{1,60}");

    private static final Pattern WITH_TONE = Pattern.compile("(.+)_tone([1-5])");

    private static final Map<String, String> BY_CODE = byCode();

    private static final Map<String, String> LIGHT = light();

    private EmojiTable() {}

    static @Nullable String named(String code) {
        var tone = WITH_TONE.matcher(code);
        var toned = tone.matches() ? named(tone.group(1), Integer.parseInt(tone.group(2))) : null;
        return toned == null ? BY_CODE.get(code) : toned;
    }

    /** @param tone of the skin, from 1, the lightest, to 5 */
    static @Nullable String named(String code, int tone) {
        var emoji = BY_CODE.get(code);
        var light = emoji == null ? null : light(emoji);
        return light == null ? null : light.replace(TONES.getFirst(), TONES.get(tone - 1));
    }

    /** The same with the lightest skin; none where no skin is seen. */
    static @Nullable String light(String emoji) {
        return LIGHT.get(emoji);
    }

    /** All codes that mean this emoji, the best known first. */
    static List<String> codes(Emoji emoji) {
        return SOURCES.stream()
                .flatMap(source -> source.apply(emoji).stream().sorted())
                .map(EmojiTable::bare)
                .filter(code -> emoji.getEmoji().equals(BY_CODE.get(code)))
                .distinct()
                .toList();
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

    private static Map<String, String> light() {
        var qualified = all().filter(emoji -> emoji.getQualification() == Qualification.FULLY_QUALIFIED)
                .map(Emoji::getEmoji)
                .toList();
        var light = qualified.stream()
                .filter(emoji -> TONES.stream().filter(emoji::contains).toList().equals(TONES.subList(0, 1)))
                .collect(toUnmodifiableMap(EmojiTable::plain, identity()));
        return qualified.stream()
                .filter(emoji -> TONES.stream().noneMatch(emoji::contains) && light.containsKey(plain(emoji)))
                .collect(toUnmodifiableMap(identity(), emoji -> light.get(plain(emoji))));
    }

    /** Without skin, and without the sign that asks for colours, which a tone of skin makes needless. */
    private static String plain(String emoji) {
        return emoji.replace(TONES.getFirst(), "").replace("\uFE0F", "");
    }

    private static String bare(String alias) {
        return alias.startsWith(":") && alias.endsWith(":") && alias.length() > 2
                ? alias.substring(1, alias.length() - 1)
                : alias;
    }
}
