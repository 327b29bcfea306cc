package parley.markdown.query;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/** The one way from what a person wrote to HTML that another person's browser may show. */
@Component
public class Markdown {

    /** Deeper than anybody writes, and shallow enough for any thread's stack. */
    private static final int DEEPEST = 32;

    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListItemsExtension.create());

    /** All but blocks of raw HTML, which would swallow the Markdown inside them. */
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(
            BlockQuote.class,
            FencedCodeBlock.class,
            Heading.class,
            IndentedCodeBlock.class,
            ListBlock.class,
            ThematicBreak.class);

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .enabledBlockTypes(BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .postProcessor(new ChatSyntax())
            .build();

    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .nodeRendererFactory(ChatHtml::new)
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .softbreak("<br />\n")
            .build();

    /** Renders the Markdown source of a message. */
    public Rendered render(String source) {
        var document = parser.parse(source);
        var outline = Outline.of(document);
        return new Rendered(html(document, source), outline.mentions(), outline.rooms(), outline.excerpt());
    }

    private String html(Node document, String source) {
        try {
            var html = new BoundedHtml();
            renderer.render(document, html);
            return html.sanitised();
        } catch (BoundedHtml.TooLong tooLong) {
            return AllowedHtml.only(PlainText.html(source));
        }
    }

    /** Renders a whole text of the given language as one block of code. */
    public String highlight(String code, String language) {
        return AllowedHtml.only(CodeFigure.html(code, language));
    }

    /** Renders the first lines of a text as one block of code. */
    public String head(String code, String language, int lines) {
        return highlight(CodeFigure.firstLines(code, lines), language);
    }

    /** Marks what changed between two wordings, word by word; line breaks stay as they are. */
    public String diff(String before, String after) {
        return AllowedHtml.only(WordDiff.html(before, after));
    }
}
