package parley.markdown.query;

import java.util.regex.Pattern;
import parley.shared.Bound;
import parley.shared.Characters;

/** What is asked of a text before it is parsed, because its parser would already have made too much of it. */
final class SourceBounds {

    static class Passed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Passed() {
            super(null, null, false, false);
        }
    }

    /** In characters; messages are no longer, and other texts shorter. */
    @Bound
    static final int LONGEST_SOURCE = 20_000;

    /** Cells of all tables of a text: a row may be short and still has a cell for every column. */
    @Bound
    private static final int MOST_CELLS = 10_000;

    /** The line that makes a table of the one above it. */
    private static final Pattern DELIMITERS = Pattern.compile("[ \t>*+.)\\d-]*+[|:-][ \t|:-]*+");

    /** Each run of them looks for its partner among all before it; how long one is costs nothing. */
    @Bound
    private static final int MOST_RUNS_OF_TILDES = 1_000;

    private static final Pattern RUN_OF_TILDES = Pattern.compile("~++");

    private SourceBounds() {}

    static void check(String source) {
        if (Characters.count(source) > LONGEST_SOURCE
                || runsOfTildes(source) > MOST_RUNS_OF_TILDES
                || cells(source) > MOST_CELLS) throw new Passed();
    }

    private static long runsOfTildes(String source) {
        return source.indexOf('~') < 0
                ? 0
                : RUN_OF_TILDES.matcher(source).results().count();
    }

    /** Counted from above: what looks like a table and stands in code is counted too. */
    private static long cells(String source) {
        if (source.indexOf('|') < 0) return 0;
        var cells = 0L;
        var columns = 0L;
        for (var line : source.split("\r\n?|\n", -1)) {
            if (line.isBlank()) columns = 0;
            else if (DELIMITERS.matcher(line).matches())
                columns = Math.max(columns, line.chars().filter(c -> c == '|').count() + 1);
            cells += columns;
        }
        return cells;
    }
}
