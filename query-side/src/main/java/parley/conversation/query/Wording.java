package parley.conversation.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.markdown.query.Markdown;
import parley.shared.Bound;

/** What a message says, in every form that a bucket keeps. */
record Wording(String text, String html, List<String> mentions, boolean erased) {

    static final Wording NONE = new Wording("", "", List.of(), false);

    @Bound
    private static final int MOST_MENTIONS = 50;

    static Wording of(@Nullable String text, Markdown markdown) {
        if (text == null) return new Wording("", "", List.of(), true);
        var rendered = markdown.render(text);
        var mentions = rendered.mentions().stream().limit(MOST_MENTIONS).toList();
        return new Wording(text, rendered.html(), mentions, false);
    }
}
