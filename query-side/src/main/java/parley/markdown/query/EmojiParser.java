package parley.markdown.query;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** Puts emoji in the place of their short codes; a tone of skin may follow one, as Slack writes it. */
class EmojiParser implements InlineContentParser {

    static final InlineContentParserFactory FACTORY = Signs.factory(Set.of(':'), EmojiParser::new);

    private static final int AHEAD = 80;

    private static final Pattern CODE = Pattern.compile(":([a-z0-9_+-]{1,60}+):(?![\\p{L}\\p{N}])");
    private static final Pattern CODE_AND_TONE =
            Pattern.compile(":([a-z0-9_+-]{1,60}+)::skin-tone-([2-6]):(?![\\p{L}\\p{N}])");

    /** Whether the colon before ended a code, so that the next may begin there. */
    private boolean afterCode;

    private final Signs signs = new Signs();

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var before = scanner.peekPreviousCodePoint();
        var follows = afterCode && before == ':';
        afterCode = false;
        if (!follows && (before == ':' || Character.isLetterOrDigit(before))) return ParsedInline.none();
        var ahead = signs.ahead(scanner, AHEAD);
        var toned = CODE_AND_TONE.matcher(ahead);
        if (toned.lookingAt()) {
            var emoji = EmojiTable.named(toned.group(1), Integer.parseInt(toned.group(2)) - 1);
            if (emoji != null) return read(scanner, toned, emoji);
        }
        var code = CODE.matcher(ahead);
        if (!code.lookingAt()) return ParsedInline.none();
        var emoji = EmojiTable.named(code.group(1));
        return read(scanner, code, emoji == null ? code.group() : emoji);
    }

    private ParsedInline read(Scanner scanner, Matcher code, String shown) {
        afterCode = true;
        Signs.skip(scanner, code.end());
        return ParsedInline.of(new Text(shown), scanner.position());
    }
}
