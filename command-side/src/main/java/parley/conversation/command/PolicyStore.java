package parley.conversation.command;

import java.util.Optional;
import parley.conversation.ConversationId;

/**
 * One row for each conversation with the rules of its kind, kept by a subscribing processor of that kind in the transaction of
 * its own event: a rule holds from the moment its command is answered. A message that is decided at the same instant may still
 * see the rule before it.
 */
public interface PolicyStore {

    /** The rules as they were kept last. */
    Optional<String> rules(ConversationId conversation);

    void keep(ConversationId conversation, PolicyKind kind, String rules);
}
