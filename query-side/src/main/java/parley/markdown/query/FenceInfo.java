package parley.markdown.query;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;

/** What stands behind an opening fence: a language, perhaps with attributes, or else the first line of the code. */
final class FenceInfo {

    private static final Pattern LANGUAGE = Pattern.compile(
            "\\{?\\.?(?<label>[A-Za-z0-9][A-Za-z0-9+#._-]{0,39}+)(?:[\\s,]*+(?:\\{[^{}]*+}|[\\w-]++=(?:\"[^\"]*+\"|[^\\s\"]*+)))*+\\s*+}?");

    private FenceInfo() {}

    static void settle(FencedCodeBlock block, String source) {
        var typed = typed(block, source);
        if (typed.isBlank()) return;
        var label = label(typed);
        var isLanguage = !label.isEmpty() && (!block.getLiteral().isBlank() || Highlighter.knows(label));
        block.setInfo(isLanguage ? label : "");
        if (!isLanguage) block.setLiteral(typed + "\n" + block.getLiteral());
    }

    /** The language, in lower case, or nothing where the text is none. */
    static String label(String info) {
        var language = LANGUAGE.matcher(info.strip());
        return language.matches() ? language.group("label").toLowerCase(Locale.ROOT) : "";
    }

    /** To the letter: the parser has taken escapes and references out of what it hands on. */
    private static String typed(FencedCodeBlock block, String source) {
        if (block.getSourceSpans().isEmpty()) return block.getInfo();
        var span = block.getSourceSpans().getFirst();
        var line = source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
        var fence = block.getFenceCharacter().charAt(0);
        var start = line.indexOf(fence);
        if (start < 0) return block.getInfo();
        while (start < line.length() && line.charAt(start) == fence) start++;
        return line.substring(start).strip();
    }
}
