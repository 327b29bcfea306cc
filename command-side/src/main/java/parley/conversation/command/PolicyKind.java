package parley.conversation.command;

import parley.conversation.ConversationId;

/**
 * A kind of conversation, as far as messages need to know it: which rules {@link PolicyStore} keeps for it, and what they allow.
 * One bean for each kind.
 *
 * @param <R> its rules, a value that Jackson writes and reads
 */
public interface PolicyKind<R> {

    /** As it stands in the row. */
    String name();

    Class<R> rules();

    ConversationPolicy policy(ConversationId conversation, R rules);
}
