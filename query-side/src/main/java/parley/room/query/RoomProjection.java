package parley.room.query;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.media.MediaEvent;
import parley.platform.projection.Batch;
import parley.platform.projection.Collections;
import parley.platform.projection.EventBuffer;
import parley.platform.projection.RecentDocuments;
import parley.room.ConversationEvent;
import parley.room.MembershipEvent;
import parley.room.MessageEvent;
import parley.room.RoomEvent;
import parley.room.query.RoomBatch.Noted;

/** Answers "what was said here, in which order, and who may read it?". */
@Component
@ProcessingGroup(RoomProjection.GROUP)
class RoomProjection {

    static final String GROUP = "rooms";

    /** Everything but read positions, which no event could bring back. */
    static final List<String> COLLECTIONS = List.of(
            RoomView.COLLECTION,
            HistoryView.COLLECTION,
            VersionView.COLLECTION,
            SnippetDocument.COLLECTION,
            MediaView.COLLECTION,
            GalleryView.COLLECTION,
            RecentMessagesView.COLLECTION,
            MarkedNumbersView.COLLECTION,
            ChangesView.COLLECTION,
            MembershipView.COLLECTION,
            SanctionView.COLLECTION);

    private final MongoOperations mongo;
    private final RecentDocuments recent;
    private final RoomEventApplier rooms;
    private final MessageEventApplier messages;
    private final MembershipEventApplier memberships;
    private final ConversationEventApplier conversations;
    private final ObjectProvider<RoomUpdates> updates;

    RoomProjection(
            MongoOperations mongo,
            RecentDocuments recent,
            RoomEventApplier rooms,
            MessageEventApplier messages,
            MembershipEventApplier memberships,
            ConversationEventApplier conversations,
            ObjectProvider<RoomUpdates> updates) {
        this.mongo = mongo;
        this.recent = recent;
        this.rooms = rooms;
        this.messages = messages;
        this.memberships = memberships;
        this.conversations = conversations;
        this.updates = updates;
    }

    @EventHandler
    void on(RoomEvent event, @Timestamp Instant at, TrackingToken token, ReplayStatus replay, MetaData origin) {
        batch().note(new Noted(event.room().value(), event, at, token, !replay.isReplay(), origin));
    }

    @EventHandler
    void on(MessageEvent event, @Timestamp Instant at, TrackingToken token, ReplayStatus replay, MetaData origin) {
        batch().note(new Noted(event.room().value(), event, at, token, !replay.isReplay(), origin));
    }

    @EventHandler
    void on(ConversationEvent event, @Timestamp Instant at, TrackingToken token, ReplayStatus replay, MetaData origin) {
        batch().note(new Noted(event.room().value(), event, at, token, !replay.isReplay(), origin));
    }

    @EventHandler
    void on(MembershipEvent event, @Timestamp Instant at, TrackingToken token, ReplayStatus replay, MetaData origin) {
        batch().note(new Noted(event.room().value(), event, at, token, !replay.isReplay(), origin));
    }

    @EventHandler
    void on(MediaEvent event, @Timestamp Instant at, TrackingToken token, ReplayStatus replay, MetaData origin) {
        batch().note(new Noted(event.media().value(), event, at, token, !replay.isReplay(), origin));
    }

    @ResetHandler
    void reset() {
        Collections.empty(mongo, COLLECTIONS);
    }

    private EventBuffer<Noted> batch() {
        return Batch.current(
                RoomBatch.class,
                () -> new RoomBatch(mongo, recent, rooms, messages, memberships, conversations, updates.getObject()));
    }
}
