package parley.conversation.query;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.conversation.SavedMessageEvent;
import parley.conversation.query.SavedMessagesBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.Collections;

/** Answers "what did I save?"; one sequence per person. */
@Component
@ProcessingGroup(SavedMessagesProjection.GROUP)
class SavedMessagesProjection {

    static final String GROUP = "saved-lists";

    private final MongoOperations mongo;
    private final ObjectProvider<ConversationUpdates> updates;

    SavedMessagesProjection(MongoOperations mongo, ObjectProvider<ConversationUpdates> updates) {
        this.mongo = mongo;
        this.updates = updates;
    }

    @EventHandler
    void on(SavedMessageEvent event, @Timestamp Instant at, TrackingToken token, ReplayStatus replay) {
        Batch.current(SavedMessagesBatch.class, () -> new SavedMessagesBatch(mongo, updates.getObject()))
                .note(new Noted(event, at, token, !replay.isReplay()));
    }

    @ResetHandler
    void reset() {
        Collections.empty(mongo, List.of(SavedListView.COLLECTION, SavedMessageView.COLLECTION));
    }
}
