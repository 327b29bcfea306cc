package parley.conversation;

import parley.shared.Bound;
import parley.shared.Characters;
import parley.shared.CommandRejected;
import parley.shared.Text;

/**
 * Text too long for a message, attached to one and shown folded.
 *
 * @param name a file name, 1 to 100 characters
 * @param language what to colour it as, empty for plain text
 * @param text 1 to {@value #LONGEST} characters, kept byte for byte
 */
public record Snippet(String name, String language, String text) {

    @Bound
    public static final int LONGEST = 500_000;

    public Snippet {
        Text.requireWhole(name);
        Text.requireWhole(language);
        if (!Text.isVisible(name)
                || !Text.fitsIntoALine(name)
                || Characters.count(name) > 100
                || Characters.count(language) > 40) throw new CommandRejected(MessageRejection.SNIPPET_MALFORMED);
        if (text.isEmpty() || Characters.count(text) > LONGEST)
            throw new CommandRejected(MessageRejection.SNIPPET_TOO_LONG);
        Text.requireWhole(text);
    }
}
