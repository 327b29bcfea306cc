package parley.markdown.query;

import java.util.Set;
import java.util.function.Supplier;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.Scanner;

/** What our own inline parsers, which are each called at certain signs, have in common: they look ahead, but not for ever. */
final class Signs {

    /** Of all looks ahead in one block; more is only read where nearly every sign could begin something. */
    private static final int READ_AHEAD = 100_000;

    private int read;

    static InlineContentParserFactory factory(Set<Character> signs, Supplier<InlineContentParser> parser) {
        return new InlineContentParserFactory() {

            @Override
            public Set<Character> getTriggerCharacters() {
                return signs;
            }

            @Override
            public InlineContentParser create() {
                return parser.get();
            }
        };
    }

    /** What comes up to the next blank or the most that is wanted; the scanner stays where it is. */
    String ahead(Scanner scanner, int most) {
        var start = scanner.position();
        var text = new StringBuilder();
        if (read > READ_AHEAD) return "";
        for (var sign = scanner.peek(); sign > ' ' && text.length() < most; sign = scanner.peek()) {
            text.append(sign);
            scanner.next();
        }
        scanner.setPosition(start);
        read += text.length();
        return text.toString();
    }

    static void skip(Scanner scanner, int units) {
        for (var i = 0; i < units; i++) scanner.next();
    }
}
