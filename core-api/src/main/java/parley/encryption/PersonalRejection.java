package parley.encryption;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why nothing personal can be stored about somebody, or read. */
public enum PersonalRejection implements Rejection {
    ERASED_FOR_GOOD(Kind.CONFLICT, "What was written here was erased for good, and nothing can be added. Begin anew.");

    private final Kind kind;
    private final String sentence;

    PersonalRejection(Kind kind, String sentence) {
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
