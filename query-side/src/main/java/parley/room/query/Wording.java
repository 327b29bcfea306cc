package parley.room.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.markdown.query.Markdown;

/** What a message says, in every form that a bucket keeps. */
record Wording(String text, @Nullable String html, List<String> mentions, boolean erased) {

    static final Wording NONE = new Wording("", "", List.of(), false);

    /** Fifty of these and their sources stay well below the 16 MB that a document may have. */
    private static final int LONGEST_STORED_HTML = 64 * 1024;

    private static final int MOST_MENTIONS = 50;

    static Wording of(@Nullable String text, Markdown markdown) {
        if (text == null) return new Wording("", "", List.of(), true);
        var rendered = markdown.render(text);
        var html = rendered.html().length() > LONGEST_STORED_HTML ? null : rendered.html();
        var mentions = rendered.mentions().stream().limit(MOST_MENTIONS).toList();
        return new Wording(text, html, mentions, false);
    }
}
