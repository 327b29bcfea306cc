package parley.conversation.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.conversation.MembershipEvent;
import parley.conversation.MessageEvent;
import parley.platform.projection.Collections;

/** Answers "what was said here, in which order, and who may read it?"; each kind adds the handler of its own events. */
@Component
@ProcessingGroup(ConversationEvents.GROUP)
class ConversationProjection {

    /** Everything but read positions, which no event could bring back. */
    private static final List<String> COLLECTIONS = List.of(
            ConversationView.COLLECTION,
            HistoryView.COLLECTION,
            VersionView.COLLECTION,
            SnippetDocument.COLLECTION,
            GalleryView.COLLECTION,
            AttachmentNamesView.COLLECTION,
            RecentMessagesView.COLLECTION,
            MarkedNumbersView.COLLECTION,
            ChangesView.COLLECTION,
            MembershipView.COLLECTION);

    private final MongoOperations mongo;
    private final ConversationEvents events;
    private final List<KindCollections> ofKinds;

    ConversationProjection(MongoOperations mongo, ConversationEvents events, List<KindCollections> ofKinds) {
        this.mongo = mongo;
        this.events = events;
        this.ofKinds = ofKinds;
    }

    @EventHandler
    void on(MessageEvent event, @Timestamp Instant at) {
        events.note(event.conversation(), event, at);
    }

    @EventHandler
    void on(MembershipEvent event, @Timestamp Instant at) {
        events.note(event.conversation(), event, at);
    }

    @ResetHandler
    void reset() {
        Collections.empty(mongo, collections());
    }

    /** All that is made anew by a replay. */
    List<String> collections() {
        var all = new ArrayList<>(COLLECTIONS);
        ofKinds.forEach(kind -> all.addAll(kind.names()));
        return all;
    }
}
