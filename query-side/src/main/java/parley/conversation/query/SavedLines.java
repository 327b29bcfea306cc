package parley.conversation.query;

import java.time.Instant;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.conversation.ConversationId;
import parley.conversation.MessageId;
import parley.conversation.SavedMessageEvent;
import parley.conversation.SavedMessageEvent.MessageSaved;
import parley.conversation.SavedMessageEvent.MessageUnsaved;
import parley.platform.projection.BatchEffects;
import parley.platform.projection.BulkWrites;
import parley.platform.projection.EventContext;

/** What one batch makes of lists of saved messages: lines are written before what tells how far their list has got. */
final class SavedLines implements BatchEffects {

    record SavedFrame(String type, ConversationId conversation, MessageId message, boolean saved) {}

    private final ConversationUpdates updates;
    private final BulkWrites lines;

    SavedLines(MongoOperations mongo, ConversationUpdates updates) {
        this.lines = new BulkWrites(mongo, SavedMessageView.COLLECTION);
        this.updates = updates;
    }

    /** Told on all devices of whoever did it, and on nobody else's. */
    void on(SavedMessageEvent event, Instant at) {
        var isSaved = switch (event) {
            case MessageSaved _ -> {
                lines.put(event.saved().value(), SavedMessageView.of(event, at));
                yield true;
            }
            case MessageUnsaved _ -> {
                lines.remove(event.saved().value());
                yield false;
            }
        };
        updates.tell(event.account(), new SavedFrame("saved", event.conversation(), event.message(), isSaved));
    }

    @Override
    public void because(EventContext event) {
        updates.because(event);
    }

    @Override
    public void write() {
        lines.send();
    }

    @Override
    public void announce() {
        updates.announce();
    }
}
