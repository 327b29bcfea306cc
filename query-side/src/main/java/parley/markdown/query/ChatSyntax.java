package parley.markdown.query;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import parley.shared.Bound;

/** Settles, once a text is parsed, what is a link and what stays as typed. */
class ChatSyntax extends AbstractVisitor {

    /** Links and names of a text: each makes up to a hundred characters of a few. */
    @Bound
    private static final int MOST_LINKS = 300;

    private final String source;
    private int links;
    private boolean inLink;

    private ChatSyntax(String source) {
        this.source = source;
    }

    static void settle(Node document, String source) {
        document.accept(new ChatSyntax(source));
    }

    @Override
    public void visit(Link link) {
        if (Address.of(link.getDestination()) == null) {
            link.insertBefore(new Text("<"));
            Nodes.hoist(link);
            link.insertBefore(new Text(">"));
            link.unlink();
        } else if (inLink || !another()) {
            visitChildren(link);
            Nodes.hoist(link);
            link.unlink();
        } else {
            inLink = true;
            visitChildren(link);
            inLink = false;
        }
    }

    @Override
    public void visit(Image image) {
        var outer = inLink;
        inLink = true;
        visitChildren(image);
        inLink = outer;
        if (another()) return;
        Nodes.hoist(image);
        image.unlink();
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) ScrollableTable.around(table);
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        switch (node) {
            case AddressTail address -> address.settle(!inLink && links < MOST_LINKS && another());
            case NameLink name -> {
                if (!inLink && another()) return;
                name.insertBefore(new Text(name.label()));
                name.unlink();
            }
            case TypedBrackets brackets -> brackets.dissolve();
            default -> {}
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        FenceInfo.settle(block, source);
    }

    private boolean another() {
        return ++links <= MOST_LINKS;
    }
}
