package parley.markdown.query;

import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Finds what chat adds to Markdown: people, rooms and emoji, in plain text only and never inside a link or code. */
class ChatSyntax implements PostProcessor {

    /** Possessive throughout, so that no text makes it try twice. */
    private static final Pattern SIGNS = Pattern.compile("""
            (?<![\\p{L}\\p{M}\\p{N}_@\\#/&=+])
            (?<sign>[@\\#])(?<name>(?>[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._-]{0,60}[\\p{L}\\p{M}\\p{N}])))
            (?![\\p{L}\\p{M}\\p{N}@])
            | (?:\\G(?<=:)|(?<![\\p{L}\\p{N}:])):(?<code>[a-z0-9_+-]{1,60}+):(?![\\p{L}\\p{N}])
            """, Pattern.COMMENTS);

    @Override
    public Node process(Node document) {
        document.accept(new TextVisitor());
        return document;
    }

    private static class TextVisitor extends AbstractVisitor {

        @Override
        public void visit(Link link) {}

        @Override
        public void visit(Image image) {}

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock table) ScrollableTable.around(table);
            visitChildren(block);
        }

        @Override
        public void visit(Text text) {
            var literal = text.getLiteral();
            var signs = SIGNS.matcher(literal);
            var plain = new StringBuilder();
            while (signs.find()) {
                if (signs.group("code") != null) {
                    signs.appendReplacement(plain, "");
                    plain.append(Emojis.named(signs.group("code")).orElse(signs.group()));
                    continue;
                }
                var link = NameLink.to(NameLink.Kind.of(signs.group("sign")), signs.group("name"));
                if (link == null) continue;
                signs.appendReplacement(plain, "");
                insertBefore(text, plain);
                text.insertBefore(link);
            }
            signs.appendTail(plain);
            insertBefore(text, plain);
            text.unlink();
        }

        private static void insertBefore(Text text, StringBuilder plain) {
            if (!plain.isEmpty()) text.insertBefore(new Text(plain.toString()));
            plain.setLength(0);
        }
    }
}
