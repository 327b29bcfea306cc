package parley.platform.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import parley.shared.Bound;

/** Text as it is looked up: names by their letters alone ({@link LetterFolding}), by the beginnings of words, in any order. */
public final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** That are looked for at once; those after narrow nothing down. */
    @Bound
    public static final int MOST_WORDS = 8;

    private static final String LAST = "\uffff";

    private Words() {}

    /** What names somebody or something and must be met exactly, but for case. */
    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The texts themselves and each of their words, folded, each once and in order. */
    public static List<String> of(String... texts) {
        return Stream.of(texts)
                .map(LetterFolding::of)
                .flatMap(text -> Stream.concat(Stream.of(text), BETWEEN.splitAsStream(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Matches when the field, or one element of it, begins with the text: a range, so that an ordered index serves it. */
    public static Criteria beginningWith(Criteria field, String text) {
        var folded = LetterFolding.of(text);
        return field.elemMatch(new Criteria().gte(folded).lt(folded + LAST));
    }

    /** Matches when each word of the text begins an element of the field; the longest leads to them by its index. */
    public static Criteria beginningWithEach(String field, String text) {
        var words = BETWEEN.splitAsStream(LetterFolding.of(text))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> beginningWith(Criteria.where(field), word))
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) return beginningWith(Criteria.where(field), text);
        var longest = words.getFirst();
        return words.size() == 1 ? longest : longest.andOperator(words.subList(1, words.size()));
    }

    /** Matches values that begin with the text and come after another; the same single range. */
    public static Criteria range(Criteria field, String text, String after) {
        var folded = LetterFolding.of(text.strip());
        var above = after.compareTo(folded) < 0 ? field.gte(folded) : field.gt(after);
        return above.lt(folded + LAST);
    }
}
