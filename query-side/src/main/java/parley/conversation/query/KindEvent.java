package parley.conversation.query;

import java.time.Instant;

/** An event of a kind, and who folds it. */
record KindEvent<E>(KindApplier<E> kind, E event) {

    boolean opens() {
        return kind.opens(event);
    }

    String part() {
        return kind.part(event);
    }

    void fold(Instant at, ConversationView conversation, ConversationDocuments documents, ConversationUpdates updates) {
        kind.on(event, at, conversation, documents, updates);
    }
}
