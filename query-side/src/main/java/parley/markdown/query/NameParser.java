package parley.markdown.query;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/** Finds people and rooms by their sign, outside addresses and where no backslash stands before it. */
class NameParser implements InlineContentParser {

    static final InlineContentParserFactory FACTORY = Signs.factory(Set.of('@', '#'), NameParser::new);

    /** More than any name has, so that one that is too long is seen to be. */
    private static final int AHEAD = 64;

    /** Dots and hyphens stand alone between letters, as the rules for names have it: two in a row are punctuation. */
    private static final Pattern NAME =
            Pattern.compile("[@#]([\\p{L}\\p{N}]\\p{M}*+(?:_*+(?:[.-]_*+)?[\\p{L}\\p{N}]\\p{M}*+)++)");

    private static final Pattern ANOTHER = Pattern.compile("[/&+=]?[@#][\\p{L}\\p{N}]");

    private static final Pattern DOMAIN = Pattern.compile("@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++");

    private static final String KEPT_APART = "@#/&=+";

    /** Whether a name has just ended and another follows, as in {@code @ben/@ana}. */
    private boolean joined;

    private final Signs signs = new Signs();

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var follows = joined;
        joined = false;
        if (!follows && belongsToWord(scanner.peekPreviousCodePoint())) return ParsedInline.none();
        var text = signs.ahead(scanner, AHEAD);
        var name = NAME.matcher(text);
        if (!name.lookingAt()) return ParsedInline.none();
        var after = text.substring(name.end());
        if (isAddress(after)) return ParsedInline.none();
        var link = NameLink.to(NameLink.Kind.of(name.group().substring(0, 1)), name.group(1));
        if (link == null) return ParsedInline.none();
        joined = ANOTHER.matcher(after).lookingAt();
        Signs.skip(scanner, name.end());
        return ParsedInline.of(link, scanner.position());
    }

    /** Such as {@code @ana@example.org}, which is somebody elsewhere. */
    private static boolean isAddress(String after) {
        return (after.startsWith("@") && !ANOTHER.matcher(after).lookingAt())
                || DOMAIN.matcher(after).lookingAt();
    }

    private static boolean belongsToWord(int sign) {
        return sign != 0
                && (KEPT_APART.indexOf(sign) >= 0
                        || Character.isLetterOrDigit(sign)
                        || Character.getType(sign) == Character.NON_SPACING_MARK
                        || Character.getType(sign) == Character.COMBINING_SPACING_MARK);
    }
}
