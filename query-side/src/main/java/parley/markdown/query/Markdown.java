package parley.markdown.query;

import java.util.List;
import java.util.function.Supplier;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/**
 * The one way from what a person wrote to HTML that another person's browser may show. Whatever was written comes out:
 * what would take too long, grow too large or fail is shown as it was typed.
 */
@Component
public class Markdown {

    private final ChatParser parser = new ChatParser();

    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .nodeRendererFactory(ChatHtml::new)
            .extensions(ChatParser.EXTENSIONS)
            .attributeProviderFactory(_ -> Direction::add)
            .escapeHtml(true)
            .softbreak("<br />\n")
            .build();

    /** Renders the Markdown source of a message. */
    public Rendered render(String source) {
        return orElse(() -> affordable(source), () -> new Rendered(PlainText.html(source), List.of(), List.of()));
    }

    private Rendered affordable(String source) {
        SourceBounds.check(source);
        var document = parser.parse(source);
        var html = new BoundedHtml();
        renderer.render(document, html);
        var outline = Outline.of(document);
        return new Rendered(html.sanitised(), outline.mentions(), outline.rooms());
    }

    /** A text as it was typed, for whoever has no room for more. */
    public String plain(String source) {
        return PlainText.html(source);
    }

    /** The beginning of a text in one line without markup, for quotes and lists. */
    public String excerpt(String source) {
        var beginning = Excerpt.beginningOf(source);
        return orElse(() -> Excerpt.of(Outline.of(parser.parse(beginning)).text()), () -> Excerpt.of(beginning));
    }

    /** Renders a whole text of the given language as one block of code. */
    public String highlight(String code, String language) {
        return orElse(() -> AllowedHtml.only(CodeFigure.html(code, language)), () -> PlainText.html(code));
    }

    /** Renders the first lines of a text as one block of code. */
    public String head(String code, String language, int lines) {
        return highlight(CodeFigure.firstLines(code, lines), language);
    }

    /** Marks what changed between two wordings, word by word; line breaks stay as they are. */
    public String diff(String before, String after) {
        return orElse(() -> AllowedHtml.only(WordDiff.html(before, after)), () -> PlainText.html(after));
    }

    /** A read model can't do without an answer, whatever the libraries make of a text that nobody thought of. */
    private static <T> T orElse(Supplier<T> answer, Supplier<T> plain) {
        try {
            return answer.get();
        } catch (RuntimeException | StackOverflowError unrenderable) {
            return plain.get();
        }
    }
}
