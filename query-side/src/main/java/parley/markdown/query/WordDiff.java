package parley.markdown.query;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.HtmlWriter;

/** What changed between two wordings, as the later one with what was taken away kept in place. */
final class WordDiff {

    /** Of whole graphemes, so that no sign that people see is cut. */
    private static final Pattern WORDS = Pattern.compile("(?:(?=\\s)\\X)+|(?:(?=[\\p{L}\\p{N}_])\\X)+|\\X");

    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");

    private static final Pattern WHOLE = Pattern.compile(".+", Pattern.DOTALL);

    /** Comparisons in the worst case; past it the next coarser grain is used. */
    private static final long AFFORDABLE = 10_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<String> removed = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private final HtmlWriter html = new HtmlWriter(out);

    private WordDiff(String before, String after, Pattern grain) {
        this.before = pieces(before, grain);
        this.after = pieces(after, grain);
    }

    static String html(String before, String after) {
        for (var grain : List.of(WORDS, LINES)) {
            var diff = new WordDiff(before, after, grain);
            if (diff.isAffordable()) return diff.html();
        }
        return new WordDiff(before, after, WHOLE).html();
    }

    private static List<String> pieces(String text, Pattern grain) {
        return grain.matcher(text).results().map(MatchResult::group).toList();
    }

    private boolean isAffordable() {
        return (long) before.size() * after.size() <= AFFORDABLE;
    }

    private String html() {
        var position = 0;
        for (var delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            keep(position, delta.getSource().getPosition());
            removed.addAll(delta.getSource().getLines());
            added.addAll(delta.getTarget().getLines());
            position = delta.getSource().getPosition() + delta.getSource().size();
        }
        keep(position, before.size());
        mark();
        return out.toString();
    }

    private void keep(int from, int to) {
        if (from == to) return;
        mark();
        html.text(String.join("", before.subList(from, to)));
    }

    /** What was taken away stands before what took its place, in whatever order they were found. */
    private void mark() {
        mark("del", removed);
        mark("ins", added);
    }

    private void mark(String tag, List<String> pieces) {
        if (pieces.isEmpty()) return;
        html.tag(tag);
        html.text(String.join("", pieces));
        html.tag("/" + tag);
        pieces.clear();
    }
}
