package parley.shared;

/** Why something is no text, or can't be read. */
public enum TextRejection implements Rejection {
    TEXT_BROKEN(
            Kind.INVALID, "The text holds half a character or NUL, which can't be kept. Take it out and try again."),
    KEY_ABSENT(
            Kind.UNAVAILABLE,
            "What this needs can't be read just now. Try again; if it goes on, tell whoever runs this site.");

    private final Kind kind;
    private final String sentence;

    TextRejection(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
