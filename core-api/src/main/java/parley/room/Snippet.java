package parley.room;

import parley.shared.CommandRejected;

/**
 * Text too long for a message, attached to one and shown folded.
 *
 * @param name a file name, 1 to 100 characters
 * @param language what to colour it as, empty for plain text
 * @param text 1 to {@value #LONGEST} characters, kept byte for byte
 */
public record Snippet(String name, String language, String text) {

    public static final int LONGEST = 500_000;

    public Snippet {
        if (name.isBlank() || name.length() > 100 || language.length() > 40)
            throw new CommandRejected(MessageRejection.SNIPPET_MALFORMED);
        if (text.isEmpty() || text.length() > LONGEST) throw new CommandRejected(MessageRejection.SNIPPET_TOO_LONG);
    }
}
