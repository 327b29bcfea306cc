package parley.conversation.query;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.query.ConversationBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.EventContext;
import parley.platform.projection.RecentDocuments;

/** Takes the events of conversations, those of their kinds too, into the batch that they are folded in together. */
@Component
public class ConversationEvents {

    /** The name of the projection, whose handlers are spread over the kinds. */
    public static final String GROUP = "conversations";

    private final MongoOperations mongo;
    private final RecentDocuments recent;
    private final MessageEventApplier messages;
    private final MembershipEventApplier memberships;
    private final ObjectProvider<ConversationUpdates> updates;

    ConversationEvents(
            MongoOperations mongo,
            RecentDocuments recent,
            MessageEventApplier messages,
            MembershipEventApplier memberships,
            ObjectProvider<ConversationUpdates> updates) {
        this.mongo = mongo;
        this.recent = recent;
        this.messages = messages;
        this.memberships = memberships;
        this.updates = updates;
    }

    /** Takes an event of a kind. */
    public <E> void note(KindApplier<E> kind, E event, Instant at) {
        note(kind.conversation(event), new KindEvent<>(kind, event), at);
    }

    void note(ConversationId conversation, Object event, Instant at) {
        Batch.current(
                        ConversationBatch.class,
                        () -> new ConversationBatch(mongo, recent, messages, memberships, updates.getObject()))
                .note(new Noted(conversation.value(), event, at, EventContext.current()));
    }
}
