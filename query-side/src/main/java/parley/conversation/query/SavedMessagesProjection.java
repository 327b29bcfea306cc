package parley.conversation.query;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.conversation.SavedMessageEvent;
import parley.platform.projection.DocumentProjection;

/** Answers "what did I save?"; one sequence per person. */
@Component
@ProcessingGroup(SavedMessagesProjection.GROUP)
class SavedMessagesProjection {

    static final String GROUP = "saved-lists";

    private final DocumentProjection<SavedListView, SavedLines> lists;

    SavedMessagesProjection(MongoOperations mongo, ObjectProvider<ConversationUpdates> updates) {
        this.lists = DocumentProjection.of(mongo, SavedListView.class, SavedListView::new, list -> list.id)
                .with(() -> new SavedLines(mongo, updates.getObject()));
    }

    /** Of each message by itself: one that fails holds no other up. */
    @EventHandler
    void on(SavedMessageEvent event, @Timestamp Instant at) {
        lists.change(event.account().value(), event.saved().value(), (_, lines) -> lines.on(event, at));
    }
}
