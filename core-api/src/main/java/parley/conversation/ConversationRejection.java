package parley.conversation;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why something asked of a conversation of any kind is refused. Hidden and absent look the same. */
public enum ConversationRejection implements Rejection {
    NO_SUCH_CONVERSATION(Kind.NOT_FOUND, "There is no such conversation, or you may not see it."),
    CONVERSATION_ID_TAKEN(Kind.CONFLICT, "That id is in use. Create it again."),
    MEMBERS_ONLY(Kind.FORBIDDEN, "Sign in first.");

    private final Kind kind;
    private final String sentence;

    ConversationRejection(Kind kind, String sentence) {
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
