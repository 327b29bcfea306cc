package parley.search.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names by every part of them: a text contains another when one of its endings begins with it, and an ordered index
 * finds beginnings. Each word has a space before it, so that what begins a word can be asked for alone.
 */
final class Parts {

    /** Longer ones are told apart by reading the name itself. */
    static final int LONGEST = 24;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Parts() {}

    /** The text without case, accents and punctuation. */
    static String fold(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Every ending of these texts, cut to what is compared, each once and in order. */
    static List<String> of(String... texts) {
        return Stream.of(texts)
                .map(Parts::fold)
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
