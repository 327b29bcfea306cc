package parley.conversation.query;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.conversation.ConversationId;
import parley.conversation.MessageId;
import parley.conversation.SavedMessageEvent;
import parley.conversation.SavedMessageEvent.MessageSaved;
import parley.conversation.SavedMessageEvent.MessageUnsaved;
import parley.conversation.query.SavedMessagesBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.BulkWrites;
import parley.platform.projection.DocumentEvent;
import parley.platform.projection.Documents;

/** The events of one batch that concern saved messages; lines are written before what tells how far their list has got. */
final class SavedMessagesBatch extends Batch<Noted> {

    /** Of each message by itself: one that fails holds no other up. */
    record Noted(SavedMessageEvent event, Instant at, TrackingToken token, boolean live) implements DocumentEvent {

        @Override
        public String document() {
            return event.account().value();
        }

        @Override
        public String sequence() {
            return event.saved().value();
        }
    }

    record SavedFrame(String type, ConversationId conversation, MessageId message, boolean saved) {}

    private final ConversationUpdates updates;
    private final Documents<SavedListView> lists;
    private final BulkWrites lines;

    SavedMessagesBatch(MongoOperations mongo, ConversationUpdates updates) {
        this.lists = new Documents<>(mongo, SavedListView.class, SavedListView::new, list -> list.id);
        this.lines = new BulkWrites(mongo, SavedMessageView.COLLECTION);
        this.updates = updates;
    }

    @Override
    protected void read(List<Noted> notes) {
        lists.load(notes.stream().map(Noted::document));
    }

    @Override
    protected void fold(Noted note) {
        var list = lists.get(note.document());
        if (covers(list, note)) return;
        var event = note.event();
        switch (event) {
            case MessageSaved _ -> lines.put(event.saved().value(), SavedMessageView.of(event, note.at()));
            case MessageUnsaved _ -> lines.remove(event.saved().value());
        }
        updates.setSilent(!note.live());
        updates.tell(
                event.account(),
                new SavedFrame("saved", event.conversation(), event.message(), event instanceof MessageSaved));
        took(list, note);
    }

    @Override
    protected void write() {
        lines.send();
        lists.write();
    }

    /** On all devices of whoever did it, and on nobody else's. */
    @Override
    protected void announce() {
        updates.send();
    }
}
