package parley.markdown.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What a text says without its markup, and whom and what it names. */
class Outline extends AbstractVisitor {

    private final Set<String> mentions = new LinkedHashSet<>();
    private final Set<String> rooms = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();

    static Outline of(Node node) {
        var outline = new Outline();
        node.accept(outline);
        return outline;
    }

    List<String> mentions() {
        return List.copyOf(mentions);
    }

    List<String> rooms() {
        return List.copyOf(rooms);
    }

    String text() {
        return text.toString();
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof NameLink name) {
            (name.kind == NameLink.Kind.PERSON ? mentions : rooms).add(name.folded);
            add(name.label());
            return;
        }
        visitChildren(node);
        if (node instanceof TableCell) add(" ");
    }

    @Override
    public void visit(Text node) {
        add(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        add(block.getLiteral() + "\n");
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        add(block.getLiteral() + "\n");
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add("\n");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add("\n");
    }

    @Override
    protected void visitChildren(Node parent) {
        super.visitChildren(parent);
        if (parent instanceof Block) add("\n");
    }

    private void add(String piece) {
        text.append(piece);
    }
}
