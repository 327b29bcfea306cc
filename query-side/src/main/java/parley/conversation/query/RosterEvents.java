package parley.conversation.query;

import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.query.RosterBatch.Noted;
import parley.conversation.query.RosterBatch.Stay;
import parley.platform.projection.Batch;
import parley.shared.AccountId;

/** Takes what happened to the lists of members into their batch, from each kind whose people are listed. */
@Component
public class RosterEvents {

    /** The name of the projection, whose handlers are spread over the kinds. */
    public static final String GROUP = "rosters";

    private final MongoOperations mongo;
    private final ObjectProvider<ConversationUpdates> updates;

    RosterEvents(MongoOperations mongo, ObjectProvider<ConversationUpdates> updates) {
        this.mongo = mongo;
        this.updates = updates;
    }

    /** Somebody has come into a conversation. */
    public void came(AccountId who, ConversationId conversation, TrackingToken token, ReplayStatus replay) {
        note(who, new Stay(conversation.value(), true), token, replay);
    }

    /** Somebody has left a conversation. */
    public void left(AccountId who, ConversationId conversation, TrackingToken token, ReplayStatus replay) {
        note(who, new Stay(conversation.value(), false), token, replay);
    }

    void note(AccountId who, Object event, TrackingToken token, ReplayStatus replay) {
        Batch.current(RosterBatch.class, () -> new RosterBatch(mongo, updates.getObject()))
                .note(new Noted(who.value(), event, token, !replay.isReplay()));
    }
}
