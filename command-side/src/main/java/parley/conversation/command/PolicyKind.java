package parley.conversation.command;

import parley.conversation.ConversationId;

/**
 * A kind of conversation, as far as messages need to know it: how its policies are made of what {@link PolicyStore} keeps for
 * it. One bean for each kind.
 */
public interface PolicyKind {

    /** As it stands in the row. */
    String name();

    /** @param rules JSON, as this kind gave it to {@link PolicyStore#keep} */
    ConversationPolicy policy(ConversationId conversation, String rules);
}
