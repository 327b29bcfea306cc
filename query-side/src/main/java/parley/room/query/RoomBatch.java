package parley.room.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.media.MediaEvent;
import parley.media.MediaEvent.MediaDiscarded;
import parley.media.MediaEvent.MediaStored;
import parley.media.MediaId;
import parley.platform.projection.Batch;
import parley.platform.projection.DocumentEvent;
import parley.platform.projection.RecentDocuments;
import parley.room.ConversationEvent;
import parley.room.MembershipEvent;
import parley.room.MessageEvent;
import parley.room.MessageEvent.MessageDeleted;
import parley.room.MessageEvent.MessageRemoved;
import parley.room.MessageEvent.MessageSent;
import parley.room.RoomEvent;
import parley.room.query.ConversationDocuments.Aside;
import parley.room.query.RoomBatch.Noted;

/** The events of one batch that concern rooms, and how they become documents in a handful of round trips. */
final class RoomBatch extends Batch<Noted> {

    /** @param document the room's; a file belongs to no room until a message brings it there */
    record Noted(String document, Object event, Instant at, TrackingToken token, boolean live, MetaData origin)
            implements DocumentEvent {

        @Override
        public String sequence() {
            return RoomSequences.of(document, event);
        }

        boolean isAboutRoom() {
            return !(event instanceof MediaEvent);
        }
    }

    private final ConversationDocuments documents;
    private final RoomEventApplier rooms;
    private final MessageEventApplier messages;
    private final MembershipEventApplier memberships;
    private final ConversationEventApplier conversations;
    private final RoomUpdates updates;
    private List<Noted> notes = List.of();

    RoomBatch(
            MongoOperations mongo,
            RecentDocuments recent,
            RoomEventApplier rooms,
            MessageEventApplier messages,
            MembershipEventApplier memberships,
            ConversationEventApplier conversations,
            RoomUpdates updates) {
        this.documents = new ConversationDocuments(mongo, recent);
        this.rooms = rooms;
        this.messages = messages;
        this.memberships = memberships;
        this.conversations = conversations;
        this.updates = updates;
    }

    @Override
    protected void read(List<Noted> all) {
        documents.loadRooms(all.stream().filter(Noted::isAboutRoom).map(Noted::document));
        notes = all.stream().filter(note -> !isFolded(note)).toList();
        keepMedia(all);
        documents.loadMedia(mediaAttached());
        documents.loadMessages(messagesReferredTo());
        documents.loadBuckets(bucketsNeeded());
        documents.loadBuckets(bucketsThatQuote());
    }

    @Override
    protected void write() {
        if (!notes.isEmpty()) documents.write();
    }

    @Override
    protected void announce() {
        if (!notes.isEmpty()) documents.remember();
        updates.send();
    }

    @Override
    protected void fold(Noted note) {
        if (isFolded(note)) return;
        var room = documents.room(note.document());
        if (!RoomSequences.isFirst(note.event())) room.requireOpen();
        fold(note, room);
    }

    /** A message has its number whether or not it can be shown, so that what follows has its own. */
    @Override
    protected void keepPlace(Noted note) {
        if (!(note.event() instanceof MessageSent sent) || isFolded(note)) return;
        var room = documents.room(note.document());
        room.requireOpen();
        begin(note);
        messages.keepPlace(sent, note.at(), note.token(), documents, updates);
        end(note, room);
    }

    /** Files are kept before anything else. */
    private boolean isFolded(Noted note) {
        return !note.isAboutRoom() || covers(documents.room(note.document()), note);
    }

    /** At once, because another segment may be waiting for them; doing it twice changes nothing. */
    private void keepMedia(List<Noted> all) {
        for (var note : all) {
            if (!(note.event() instanceof MediaEvent event)) continue;
            switch (event) {
                case MediaStored stored ->
                    documents.put(Aside.MEDIA, stored.media().value(), MediaView.of(stored));
                case MediaDiscarded discarded ->
                    documents.amend(Aside.MEDIA, discarded.media().value(), MediaView.forgotten());
            }
        }
        documents.writeMedia();
    }

    private void fold(Noted note, RoomView room) {
        begin(note);
        switch (note.event()) {
            case RoomEvent event -> rooms.on(event, note.at(), documents, updates);
            case MessageEvent event -> messages.on(event, note.at(), note.token(), documents, updates);
            case ConversationEvent event -> conversations.on(event, note.at(), documents, updates);
            case MembershipEvent event -> memberships.on(event, note.at(), documents, updates);
            default -> throw new IllegalArgumentException("not about rooms");
        }
        end(note, room);
    }

    private void begin(Noted note) {
        updates.setSilent(!note.live());
        updates.because(note.origin());
        documents.begin(isLate());
    }

    private void end(Noted note, RoomView room) {
        documents.close(note.token());
        took(room, note);
    }

    private List<String> mediaAttached() {
        return notes.stream()
                .filter(note -> !waits(note))
                .map(Noted::event)
                .flatMap(event -> event instanceof MessageSent sent ? sent.attachments().stream() : Stream.empty())
                .map(MediaId::value)
                .distinct()
                .toList();
    }

    /** Messages that were sent in this batch need no lookup, except where a crash repeats it, when it finds them too. */
    private List<String> messagesReferredTo() {
        return notes.stream()
                .flatMap(note -> switch (note.event()) {
                    case MessageSent sent ->
                        Stream.of(waits(note) ? null : sent.replyTo(), mayBeRepeated(note) ? sent.message() : null);
                    case MessageEvent change -> Stream.of(change.message());
                    default -> Stream.<Object>empty();
                })
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    /** The room is further than this event, and still can't tell: gaps that it knows of were filled before a crash. */
    private boolean mayBeRepeated(Noted note) {
        return documents.room(note.document()).isAtLeastAt(note.token());
    }

    private List<String> bucketsNeeded() {
        var ids = new HashSet<String>();
        var next = new HashMap<String, Long>();
        for (var note : notes) {
            if (!(note.event() instanceof MessageSent)) continue;
            var number =
                    next.merge(note.document(), documents.room(note.document()).lastNumber + 1, (had, _) -> had + 1);
            ids.add(HistoryView.idOf(note.document(), Objects.requireNonNull(number)));
        }
        return List.copyOf(ids);
    }

    /** What is withdrawn is withdrawn from quotes too. */
    private List<String> bucketsThatQuote() {
        var ids = new HashSet<String>();
        for (var note : notes) {
            if (!(note.event() instanceof MessageDeleted || note.event() instanceof MessageRemoved)) continue;
            var place = documents.locate(((MessageEvent) note.event()).message().value());
            if (place == null) continue;
            var message = documents.bucket(place.room(), place.number()).find(place.number());
            if (message == null) continue;
            message.quotedBy.forEach(number -> ids.add(HistoryView.idOf(place.room(), number)));
        }
        return List.copyOf(ids);
    }
}
