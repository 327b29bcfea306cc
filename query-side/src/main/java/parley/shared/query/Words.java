package parley.shared.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;

/** Text as it is looked up: without regard to case, by the beginnings of words. */
public final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String LAST = "\uffff";

    private Words() {}

    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The texts themselves and each of their words, folded, each once and in order. */
    public static List<String> of(String... texts) {
        return Stream.of(texts)
                .map(Words::fold)
                .flatMap(text -> Stream.concat(Stream.of(text), BETWEEN.splitAsStream(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Matches when the field, or one element of it, begins with the text: a range, so that an ordered index serves it. */
    public static Criteria beginningWith(Criteria field, String text) {
        var folded = fold(text);
        return field.elemMatch(new Criteria().gte(folded).lt(folded + LAST));
    }

    /** Matches values that begin with the text and come after another; the same single range. */
    public static Criteria range(Criteria field, String text, String after) {
        var folded = fold(text.strip());
        var above = after.compareTo(folded) < 0 ? field.gte(folded) : field.gt(after);
        return above.lt(folded + LAST);
    }
}
