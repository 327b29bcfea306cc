package parley.markdown.query;

import java.util.Collection;
import org.commonmark.node.Block;
import org.commonmark.node.ListItem;

/** The signs at the beginning of a line that say in which quotes and list items it stands. */
final class LinePrefix {

    private static final int INDENT = 2;

    /** On a line of its own it would be code. */
    private static final int CODE = 4;

    private final String line;
    private int end;

    LinePrefix(String line) {
        this.line = line;
    }

    /** How many of these, from the outermost, the line goes on with. What is indented goes on with its list item. */
    int matches(Collection<Block> containers) {
        var matched = 0;
        for (var container : containers) {
            var goesOn = container instanceof ListItem item
                    ? indent(item.getContentIndent()) || isIndented(INDENT)
                    : quote() || isIndented(CODE);
            if (!goesOn) break;
            matched++;
        }
        return matched;
    }

    String text() {
        return line.substring(0, end);
    }

    private boolean isIndented(int columns) {
        return line.startsWith("\t", end) || line.startsWith(" ".repeat(columns), end);
    }

    private boolean indent(int columns) {
        var at = end;
        for (var column = 0; column < columns; column++, at++) {
            if (at >= line.length()) return false;
            if (line.charAt(at) == '\t') {
                at++;
                break;
            }
            if (line.charAt(at) != ' ') return false;
        }
        end = at;
        return true;
    }

    private boolean quote() {
        var at = end;
        while (at < line.length() && at < end + 3 && line.charAt(at) == ' ') at++;
        if (at >= line.length() || line.charAt(at) != '>') return false;
        at++;
        end = at < line.length() && line.charAt(at) == ' ' ? at + 1 : at;
        return true;
    }
}
