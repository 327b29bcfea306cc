package parley.operations;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why something asked of the machinery is refused. */
public enum OperationsRejection implements Rejection {
    REASON_MALFORMED(Kind.INVALID, "Give a reason of 1 to 500 characters."),
    NO_SUCH_PROCESSOR(Kind.NOT_FOUND, "No node of that name works on such a processor."),
    NO_SUCH_LETTER(Kind.NOT_FOUND, "That event waits no more. Look again."),
    ORDER_NOT_CARRIED_OUT(Kind.CONFLICT, "The processor did not do so now. Look again in a moment.");

    private final Kind kind;
    private final String sentence;

    OperationsRejection(Kind kind, String sentence) {
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
