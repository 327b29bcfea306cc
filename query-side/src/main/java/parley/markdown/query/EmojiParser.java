package parley.markdown.query;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/** Puts emoji in the place of their short codes. */
class EmojiParser implements InlineContentParser {

    static final InlineContentParserFactory FACTORY = Signs.factory(Set.of(':'), EmojiParser::new);

    private static final int AHEAD = 64;

    private static final Pattern CODE = Pattern.compile(":([a-z0-9_+-]{1,60}+):(?![\\p{L}\\p{N}])");

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
        var code = CODE.matcher(signs.ahead(scanner, AHEAD));
        if (!code.lookingAt()) return ParsedInline.none();
        afterCode = true;
        Signs.skip(scanner, code.end());
        var emoji = EmojiTable.named(code.group(1));
        return ParsedInline.of(new Text(emoji == null ? code.group() : emoji), scanner.position());
    }
}
