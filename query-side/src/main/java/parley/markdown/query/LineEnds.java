package parley.markdown.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * Finds where CommonMark takes a line otherwise than people mean it: as going on with the quote or list item above
 * though it lacks their sign, or as the definition of a link, which would not be shown. The source that it gives back
 * says what is meant.
 */
final class LineEnds extends AbstractVisitor {

    private record Insertion(int at, String text) {}

    private final String source;
    private final List<Insertion> insertions = new ArrayList<>();
    private final Deque<Block> containers = new ArrayDeque<>();

    private LineEnds(String source) {
        this.source = source;
    }

    /** The same string where there is nothing to say. */
    static String meant(Node document, String source) {
        var visitor = new LineEnds(source);
        document.accept(visitor);
        return visitor.rewritten();
    }

    @Override
    public void visit(BlockQuote quote) {
        inside(quote);
    }

    @Override
    public void visit(ListItem item) {
        inside(item);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        var spans = definition.getSourceSpans();
        var bracket =
                spans.isEmpty() ? -1 : source.indexOf('[', spans.getFirst().getInputIndex());
        if (bracket >= 0) insertions.add(new Insertion(bracket, "\\"));
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (containers.isEmpty()) return;
        var above = containers.size();
        var spans = paragraph.getSourceSpans();
        for (var span : spans.subList(Math.min(1, spans.size()), spans.size())) {
            var prefix = new LinePrefix(line(span));
            var matched = prefix.matches(containers);
            if (matched < above)
                insertions.add(new Insertion(span.getInputIndex() - span.getColumnIndex(), prefix.text() + "\n"));
            above = matched;
        }
    }

    private void inside(Block container) {
        containers.addLast(container);
        visitChildren(container);
        containers.removeLast();
    }

    private String line(SourceSpan span) {
        var start = span.getInputIndex() - span.getColumnIndex();
        return source.substring(start, span.getInputIndex() + span.getLength());
    }

    private String rewritten() {
        if (insertions.isEmpty()) return source;
        insertions.sort(Comparator.comparingInt(Insertion::at));
        var text = new StringBuilder(source.length() + 2 * insertions.size());
        var end = 0;
        for (var insertion : insertions) {
            text.append(source, end, insertion.at()).append(insertion.text());
            end = insertion.at();
        }
        return text.append(source, end, source.length()).toString();
    }
}
