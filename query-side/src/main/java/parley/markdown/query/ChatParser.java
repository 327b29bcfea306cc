package parley.markdown.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.commonmark.Extension;
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
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import parley.shared.Bound;

/** Reads a text as chat means it. */
final class ChatParser {

    static final List<Extension> EXTENSIONS = List.of(
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            TablesExtension.create(),
            TaskListItemsExtension.create());

    /** Deeper than anybody writes, and shallow enough for any thread's stack. */
    @Bound
    private static final int DEEPEST = 32;

    /** Saying what lines mean can bring up others that are meant otherwise; nobody writes so many in one another. */
    private static final int READINGS = 3;

    /**
     * All but blocks of raw HTML, which would swallow the Markdown inside them. In CommonMark's order, because they are
     * tried in turn: a set without one would read {@code * * *} as a rule today and as lists tomorrow.
     */
    private static final SequencedSet<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            ThematicBreak.class,
            ListBlock.class,
            IndentedCodeBlock.class));

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .enabledBlockTypes(BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .customInlineContentParserFactory(AddressParser.FACTORY)
            .customInlineContentParserFactory(NameParser.FACTORY)
            .customInlineContentParserFactory(EmojiParser.FACTORY)
            .linkProcessor(TypedBrackets::process)
            .build();

    Node parse(String source) {
        var meant = source;
        for (var reading = 1; ; reading++) {
            var document = parser.parse(meant);
            var next = reading == READINGS ? meant : LineEnds.meant(document, meant);
            if (next.equals(meant)) {
                ChatSyntax.settle(document, meant);
                return document;
            }
            meant = next;
        }
    }
}
