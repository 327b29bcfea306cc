package parley.markdown.query;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** What has the form of a link and leads nowhere that we let anybody go, as {@code arr[i](x)}: it stays as typed. */
class TypedBrackets extends CustomNode {

    private final String before;
    private final String after;

    private TypedBrackets(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** Leaves real links to the parser. */
    static LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        var destination = link.destination();
        if (destination == null || Address.of(destination) != null) return LinkResult.none();
        var end = scanner.position();
        var typed = scanner.getSource(link.afterTextBracket(), end).getContent();
        var marker = link.marker() == null ? "" : link.marker().getLiteral();
        var result = LinkResult.wrapTextIn(new TypedBrackets(marker + "[", "]" + typed), end);
        return marker.isEmpty() ? result : result.includeMarker();
    }

    /** Puts what was typed in its own place. */
    void dissolve() {
        insertBefore(new Text(before));
        Nodes.hoist(this);
        insertBefore(new Text(after));
        unlink();
    }
}
