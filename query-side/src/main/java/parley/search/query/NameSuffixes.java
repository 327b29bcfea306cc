package parley.search.query;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.platform.search.LetterFolding;
import parley.shared.Bound;

/**
 * Names by every part of them: a text contains another when one of its endings begins with it, and an ordered index
 * finds beginnings. Each word has a space before it, so that what begins a word can be asked for alone.
 */
final class NameSuffixes {

    /** Longer ones are told apart by reading the name itself. */
    @Bound
    static final int LONGEST = 24;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private NameSuffixes() {}

    /** The text without case, accents and punctuation. */
    static String fold(String text) {
        return BETWEEN.matcher(LetterFolding.of(text)).replaceAll(" ").strip();
    }

    /** Every ending of these texts, cut to what is compared, each once and in order. */
    static List<String> of(String... texts) {
        return Stream.of(texts)
                .map(NameSuffixes::fold)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> endings(" " + text))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> endings(String text) {
        return IntStream.range(0, text.length())
                .filter(from -> !Character.isLowSurrogate(text.charAt(from)))
                .mapToObj(from -> text.substring(from, Math.min(text.length(), from + LONGEST)));
    }
}
