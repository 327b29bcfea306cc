package parley.markdown.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Prints one number for everything that the renderer makes of the table: run in several JVMs, it is always the same. */
final class RenderedDigest {

    private RenderedDigest() {}

    public static void main(String[] arguments) throws Exception {
        var markdown = new Markdown();
        var digest = MessageDigest.getInstance("SHA-256");
        for (var row : MarkdownTest.table().toList()) {
            var source = row.text("source");
            digest.update((markdown.render(source) + markdown.excerpt(source)).getBytes(StandardCharsets.UTF_8));
            digest.update(markdown.diff(row.text("html"), source).getBytes(StandardCharsets.UTF_8));
            for (var language : new String[] {"java", "html", "diff", "sql"})
                digest.update(markdown.highlight(source, language).getBytes(StandardCharsets.UTF_8));
        }
        System.out.println(HexFormat.of().formatHex(digest.digest()));
    }
}
