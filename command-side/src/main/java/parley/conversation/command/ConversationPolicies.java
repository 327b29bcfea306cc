package parley.conversation.command;

import parley.conversation.ConversationId;

/** Tells what a conversation allows now, to those who decide about things in it. */
interface ConversationPolicies {

    /** @throws parley.shared.CommandRejected with {@code NO_SUCH_CONVERSATION} */
    ConversationPolicy of(ConversationId conversation);
}
