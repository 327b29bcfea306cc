package parley.markdown.query;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/**
 * An address from the sign by which it was recognised; its beginning is the end of the text before. It is found while
 * parsing, before anything inside it can mean something else.
 */
class AddressTail extends CustomNode {

    /** How an address is recognised, and what stands before. */
    enum Kind {
        WEB("(?<![A-Za-z0-9+])(?<!\\+[.-])https?$", ""),
        WWW("(?<![A-Za-z0-9+@])www$", "http://"),
        MAIL(
                "(?<![\\p{L}\\p{M}\\p{N}._%+'@/-])[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}_%+'-]|\\.(?!\\.)){0,63}$",
                "mailto:");

        private final Pattern beginning;
        private final String scheme;

        Kind(String beginning, String scheme) {
            this.beginning = Pattern.compile(beginning, Pattern.CASE_INSENSITIVE);
            this.scheme = scheme;
        }
    }

    /** No beginning is longer. */
    private static final int BEGINNING_LENGTH = 80;

    private final Kind kind;
    private final String rest;

    AddressTail(Kind kind, String rest) {
        this.kind = kind;
        this.rest = rest;
    }

    /** Becomes a link together with its beginning, or the text that it is without one. */
    void settle(boolean mayLink) {
        if (mayLink
                && getPrevious() instanceof Text before
                && !before.getLiteral().isEmpty()) {
            var literal = before.getLiteral();
            var from = Math.max(0, literal.length() - BEGINNING_LENGTH);
            var beginning = kind.beginning.matcher(literal).region(from, literal.length());
            beginning.useTransparentBounds(true);
            if (beginning.find() && link(before, literal.substring(0, beginning.start()), beginning.group())) return;
        }
        insertBefore(new Text(rest));
        unlink();
    }

    private boolean link(Text text, String before, String beginning) {
        var label = beginning + rest;
        var destination = kind.scheme + label;
        if (Address.of(destination) == null) return false;
        var link = new Link(destination, null);
        link.appendChild(new Text(label));
        text.setLiteral(before);
        insertBefore(link);
        unlink();
        return true;
    }

    @Override
    protected String toStringAttributes() {
        return kind.name().toLowerCase(Locale.ROOT) + "=" + rest;
    }
}
