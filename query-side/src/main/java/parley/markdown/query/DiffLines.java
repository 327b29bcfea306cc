package parley.markdown.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.markdown.query.Highlighter.Run;

/** Colours a patch, whose lines say by their first sign what they are. */
final class DiffLines {

    private DiffLines() {}

    static List<Run> runs(String code) {
        var runs = new ArrayList<Run>();
        for (var start = 0; start < code.length(); ) {
            var lineEnd = code.indexOf('\n', start);
            var end = lineEnd < 0 ? code.length() : lineEnd;
            var colour = colourOf(code.substring(start, end));
            if (colour != null) runs.add(new Run(start, end, colour));
            start = end + 1;
        }
        return runs;
    }

    private static @Nullable String colourOf(String line) {
        if (line.startsWith("+++") || line.startsWith("---") || line.startsWith("@@") || line.startsWith("diff "))
            return "meta";
        if (line.startsWith("+")) return "inserted";
        if (line.startsWith("-")) return "deleted";
        return null;
    }
}
