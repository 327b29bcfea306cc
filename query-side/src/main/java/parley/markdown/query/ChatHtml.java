package parley.markdown.query;

import java.util.Map;
import java.util.Set;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders what a chat shows in its own way. */
class ChatHtml implements NodeRenderer {

    /** Messages stand below the page's own two levels of headings. */
    private static final int LEVELS_ABOVE = 2;

    private static final Map<String, String> TABLE =
            Attributes.of("class", "table", "tabindex", "0", "role", "group", "aria-label", "Table");

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
            case Heading heading -> element("h" + Math.min(6, heading.getLevel() + LEVELS_ABOVE), Map.of(), heading);
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

    /** Nothing is fetched from elsewhere just because a message is looked at. */
    private void imageAsLink(Image image) {
        var alt = Outline.textOf(image);
        var label = alt.isEmpty() ? image.getDestination() : alt;
        if (isInsideLink(image)) {
            html.text(label);
            return;
        }
        var address = context.urlSanitizer().sanitizeLinkUrl(image.getDestination());
        html.tag("a", Attributes.of("href", context.encodeUrl(address)));
        html.text(label);
        html.tag("/a");
    }

    private static boolean isInsideLink(Node node) {
        for (var above = node.getParent(); above != null; above = above.getParent())
            if (above instanceof Link) return true;
        return false;
    }

    private void checkbox(boolean checked) {
        var attributes = Attributes.of("type", "checkbox", "disabled", "", "aria-label", checked ? "Done" : "To do");
        if (checked) attributes.put("checked", "");
        html.tag("input", attributes);
        html.text(" ");
    }

    private void element(String name, Map<String, String> attributes, Node parent) {
        html.line();
        html.tag(name, attributes);
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) context.render(child);
        html.tag("/" + name);
        html.line();
    }
}
