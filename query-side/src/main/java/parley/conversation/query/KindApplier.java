package parley.conversation.query;

import java.time.Instant;
import parley.conversation.ConversationId;

/**
 * What the events of a kind make of its conversations; one bean for each kind.
 *
 * <p>They are folded in the batch of the messages, because some of what they mean depends on how much has been said.
 */
public interface KindApplier<E> {

    Class<E> events();

    ConversationId conversation(E event);

    /** Whether it is the first of its conversation: nothing is shown before it is known who may see it. */
    boolean opens(E event);

    /**
     * Which events must keep their order among themselves: of these a later one waits where an earlier one can't be folded, and
     * all else goes on.
     *
     * @return the same for those; empty for what concerns the whole conversation
     */
    String part(E event);

    void on(
            E event,
            Instant at,
            ConversationView conversation,
            ConversationDocuments documents,
            ConversationUpdates updates);
}
