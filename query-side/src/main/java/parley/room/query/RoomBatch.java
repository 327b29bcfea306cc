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
import parley.room.ConversationEvent;
import parley.room.MembershipEvent;
import parley.room.MessageEvent;
import parley.room.MessageEvent.MessageDeleted;
import parley.room.MessageEvent.MessageRemoved;
import parley.room.MessageEvent.MessageSent;
import parley.room.RoomEvent;
import parley.room.query.RoomBatch.Noted;
import parley.room.query.RoomDesk.Aside;
import parley.shared.query.Batch;
import parley.shared.query.Note;
import parley.shared.query.RecentDocuments;

/** The events of one batch that concern rooms, and how they become documents in a handful of round trips. */
final class RoomBatch extends Batch<Noted> {

    /** @param document the room's; a file belongs to no room until a message brings it there */
    record Noted(String document, Object event, Instant at, TrackingToken token, boolean live, MetaData origin)
            implements Note {

        boolean isAboutRoom() {
            return !(event instanceof MediaEvent);
        }
    }

    private final RoomDesk desk;
    private final RoomFold rooms;
    private final MessageFold messages;
    private final MembershipFold memberships;
    private final ConversationFold conversations;
    private final Frames frames;
    private List<Noted> notes = List.of();

    RoomBatch(
            MongoOperations mongo,
            RecentDocuments recent,
            RoomFold rooms,
            MessageFold messages,
            MembershipFold memberships,
            ConversationFold conversations,
            Frames frames) {
        this.desk = new RoomDesk(mongo, recent);
        this.rooms = rooms;
        this.messages = messages;
        this.memberships = memberships;
        this.conversations = conversations;
        this.frames = frames;
    }

    @Override
    protected void read(List<Noted> all) {
        desk.layOutRooms(all.stream().filter(Noted::isAboutRoom).map(Noted::document));
        notes = all.stream().filter(note -> !isFolded(note)).toList();
        keepMedia(all);
        desk.layOutMedia(mediaAttached());
        desk.layOutMessages(messagesReferredTo());
        desk.layOutBuckets(bucketsNeeded());
        desk.layOutBuckets(bucketsThatQuote());
    }

    @Override
    protected void write() {
        if (!notes.isEmpty()) desk.write();
    }

    @Override
    protected void announce() {
        if (!notes.isEmpty()) desk.remember();
        frames.send();
    }

    @Override
    protected void fold(Noted note) {
        if (isFolded(note)) return;
        fold(note, desk.room(note.document()));
    }

    /** Files are kept before anything else. */
    private boolean isFolded(Noted note) {
        return !note.isAboutRoom() || desk.room(note.document()).covers(note.token());
    }

    /** At once, because another segment may be waiting for them; doing it twice changes nothing. */
    private void keepMedia(List<Noted> all) {
        for (var note : all) {
            switch (note.event()) {
                case MediaStored stored -> desk.put(Aside.MEDIA, stored.media().value(), MediaView.of(stored));
                case MediaDiscarded discarded ->
                    desk.amend(Aside.MEDIA, discarded.media().value(), MediaView.forgotten());
                default -> {}
            }
        }
        desk.writeMedia();
    }

    private void fold(Noted note, RoomView room) {
        frames.silence(!note.live());
        frames.because(note.origin());
        switch (note.event()) {
            case RoomEvent event -> rooms.on(event, note.at(), desk, frames);
            case MessageEvent event -> messages.on(event, note.at(), note.token(), desk, frames);
            case ConversationEvent event -> conversations.on(event, note.at(), desk, frames);
            case MembershipEvent event -> memberships.on(event, note.at(), desk, frames);
            default -> throw new IllegalArgumentException("not about rooms");
        }
        desk.close(note.token());
        room.saw(note.token());
    }

    private List<String> mediaAttached() {
        return notes.stream()
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
                    case MessageSent sent -> Stream.of(sent.replyTo(), mayBeRepeated(note) ? sent.message() : null);
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
        return desk.room(note.document()).isAtLeastAt(note.token());
    }

    private List<String> bucketsNeeded() {
        var ids = new HashSet<String>();
        var next = new HashMap<String, Long>();
        for (var note : notes) {
            if (!(note.event() instanceof MessageSent)) continue;
            var number = next.merge(note.document(), desk.room(note.document()).lastNumber + 1, (had, _) -> had + 1);
            ids.add(HistoryView.idOf(note.document(), Objects.requireNonNull(number)));
        }
        return List.copyOf(ids);
    }

    /** What is withdrawn is withdrawn from quotes too. */
    private List<String> bucketsThatQuote() {
        var ids = new HashSet<String>();
        for (var note : notes) {
            if (!(note.event() instanceof MessageDeleted || note.event() instanceof MessageRemoved)) continue;
            var place = desk.locate(((MessageEvent) note.event()).message().value());
            if (place == null) continue;
            var message = desk.bucket(place.room(), place.number()).find(place.number());
            if (message == null) continue;
            message.quotedBy.forEach(number -> ids.add(HistoryView.idOf(place.room(), number)));
        }
        return List.copyOf(ids);
    }
}
