package parley.markdown.query;

import static java.util.Objects.requireNonNull;
import static parley.shared.Text.showsAnything;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders what a chat shows in its own way. */
class ChatHtml implements NodeRenderer {

    /** Messages stand below the page's own two levels of headings. */
    private static final int LEVELS_ABOVE = 2;

    private static final Map<String, String> TABLE =
            Attributes.of("class", "table", "tabindex", "0", "role", "group", "aria-label", "Table");

    /** All but the last of a row. */
    private static final Pattern BLANKS = Pattern.compile(" (?= )");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    ChatHtml(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                FencedCodeBlock.class,
                IndentedCodeBlock.class,
                Image.class,
                Link.class,
                Text.class,
                HtmlInline.class,
                Heading.class,
                TaskListItemMarker.class,
                ScrollableTable.class,
                NameLink.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case FencedCodeBlock block -> code(block.getLiteral(), block.getInfo());
            case IndentedCodeBlock block -> code(block.getLiteral(), "");
            case Image image -> imageAsLink(image);
            case Link link -> link(link);
            case Text text -> text(text.getLiteral());
            case HtmlInline tag -> text(tag.getLiteral());
            case Heading heading ->
                element("h" + Math.min(6, heading.getLevel() + LEVELS_ABOVE), Direction.ATTRIBUTES, heading);
            case TaskListItemMarker task -> checkbox(task.isChecked());
            case ScrollableTable table -> element("div", TABLE, table);
            case NameLink name -> {
                html.tag("a", name.attributes());
                html.text(name.label());
                html.tag("/a");
            }
            default -> throw new IllegalArgumentException(node.toString());
        }
    }

    private void code(String literal, String info) {
        html.line();
        CodeFigure.write(html, CodeFigure.withoutLastLineEnd(literal), info);
        html.line();
    }

    private void link(Link link) {
        var attributes = Attributes.of("href", requireNonNull(Address.of(link.getDestination())));
        if (link.getTitle() != null) attributes.put("title", link.getTitle());
        html.tag("a", attributes);
        if (showsAnything(Outline.of(link).text())) children(link);
        else html.text(link.getDestination());
        html.tag("/a");
    }

    /** Nothing is fetched from elsewhere just because a message is looked at. */
    private void imageAsLink(Image image) {
        var alt = Outline.of(image).text().strip();
        var label = showsAnything(alt) ? alt : image.getDestination();
        if (isInsideLink(image)) {
            text(label);
            return;
        }
        html.tag("a", Attributes.of("href", requireNonNull(Address.of(image.getDestination()))));
        text(label);
        html.tag("/a");
    }

    private static boolean isInsideLink(Node node) {
        for (var above = node.getParent(); above != null; above = above.getParent())
            if (above instanceof Link) return true;
        return false;
    }

    /** Line ends break lines wherever they stand, and blanks in a row stay as many. */
    private void text(String text) {
        for (var start = 0; start <= text.length(); ) {
            var lineEnd = text.indexOf('\n', start);
            var end = lineEnd < 0 ? text.length() : lineEnd;
            html.text(BLANKS.matcher(text.substring(start, end)).replaceAll("\u00A0"));
            if (lineEnd >= 0) html.raw("<br />\n");
            start = end + 1;
        }
    }

    private void checkbox(boolean checked) {
        var attributes = Attributes.of("type", "checkbox", "disabled", "", "aria-label", checked ? "Done" : "To do");
        if (checked) attributes.put("checked", "");
        html.tag("input", attributes);
        html.text(" ");
    }

    private void children(Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) context.render(child);
    }

    private void element(String name, Map<String, String> attributes, Node parent) {
        html.line();
        html.tag(name, attributes);
        children(parent);
        html.tag("/" + name);
        html.line();
    }
}
