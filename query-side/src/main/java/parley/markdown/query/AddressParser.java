package parley.markdown.query;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import parley.shared.Bound;

/** Recognises bare addresses by their {@code ://}, their {@code @} or their {@code www.}. */
class AddressParser implements InlineContentParser {

    static final InlineContentParserFactory FACTORY = Signs.factory(Set.of(':', '@', '.'), AddressParser::new);

    /** Browsers take no longer one everywhere. */
    @Bound
    private static final int LONGEST = 2_000;

    /** By the rules of the domain name system. */
    private static final int DOMAIN_LENGTH = 255;

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}]|\\[[0-9a-fA-F:.]{2,45}]");

    private static final Pattern MORE_THAN_WWW = Pattern.compile("\\.[\\p{L}\\p{N}][^./?#]*+\\.[\\p{L}\\p{N}].*");

    /** Of people who are used to editors that need it. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[*_~])");

    private static final Pattern DOMAIN = Pattern.compile(
            "@[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,62}+(?<!-))?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,62}+(?<!-))?)+");

    private final Signs signs = new Signs();

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var before = scanner.peekPreviousCodePoint();
        if (before != '+' && before != '_' && !Character.isLetterOrDigit(before)) return ParsedInline.none();
        return switch (scanner.peek()) {
            case ':' -> web(scanner);
            case '@' -> mail(scanner);
            default -> before == 'w' || before == 'W' ? www(scanner) : ParsedInline.none();
        };
    }

    private ParsedInline web(Scanner scanner) {
        var start = scanner.position();
        if (!scanner.next("://")) return ParsedInline.none();
        var text = signs.ahead(scanner, LONGEST);
        var end = HOST.matcher(text).lookingAt() ? AddressEnd.of(text) : 0;
        if (end == 0) return ParsedInline.none();
        scanner.setPosition(start);
        return tail(AddressTail.Kind.WEB, "://" + text.substring(0, end), scanner);
    }

    private ParsedInline www(Scanner scanner) {
        var text = signs.ahead(scanner, LONGEST);
        var address = text.substring(0, AddressEnd.of(text));
        return MORE_THAN_WWW.matcher(address).matches()
                ? tail(AddressTail.Kind.WWW, address, scanner)
                : ParsedInline.none();
    }

    private ParsedInline mail(Scanner scanner) {
        var domain = DOMAIN.matcher(signs.ahead(scanner, DOMAIN_LENGTH));
        return domain.lookingAt() ? tail(AddressTail.Kind.MAIL, domain.group(), scanner) : ParsedInline.none();
    }

    private static ParsedInline tail(AddressTail.Kind kind, String text, Scanner scanner) {
        Signs.skip(scanner, text.length());
        var meant = ESCAPE.matcher(text).replaceAll("");
        return ParsedInline.of(new AddressTail(kind, meant), scanner.position());
    }
}
