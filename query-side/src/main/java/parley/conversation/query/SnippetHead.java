package parley.conversation.query;

import parley.markdown.query.Markdown;
import parley.platform.projection.Utf8;
import parley.shared.Bound;

/** The first lines of a snippet, which stand in its message: few enough for fifty of them to be in one document. */
final class SnippetHead {

    private static final int LINES_SHOWN = 20;

    private static final int CHARACTERS_TRIED = 8_000;

    /** In bytes of HTML: a sign may become many. */
    @Bound
    private static final int LARGEST = 32_768;

    private SnippetHead() {}

    static String of(String text, String language, Markdown markdown) {
        for (var length = CHARACTERS_TRIED; ; length /= 2) {
            var head = markdown.head(beginning(text, length), language, LINES_SHOWN);
            if (Utf8.sizeOf(head) <= LARGEST) return head;
        }
    }

    private static String beginning(String text, int length) {
        if (text.length() <= length) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
