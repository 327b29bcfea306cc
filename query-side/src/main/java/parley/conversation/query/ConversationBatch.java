package parley.conversation.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.conversation.MembershipEvent;
import parley.conversation.MessageEvent;
import parley.conversation.MessageEvent.MessageDeleted;
import parley.conversation.MessageEvent.MessageRemoved;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.query.ConversationBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.DocumentEvent;
import parley.platform.projection.EventContext;
import parley.platform.projection.RecentDocuments;

/** The events of one batch that concern conversations, and how they become documents in a handful of round trips. */
final class ConversationBatch extends Batch<Noted> {

    /** @param document the conversation's */
    record Noted(String document, Object event, Instant at, EventContext context) implements DocumentEvent {

        @Override
        public TrackingToken token() {
            return context.token();
        }

        @Override
        public boolean live() {
            return context.live();
        }

        @Override
        public String sequence() {
            return switch (event) {
                case MessageEvent about -> document + ":" + about.message();
                case MembershipEvent about -> document + ":" + about.account();
                case KindEvent<?> about -> about.part().isEmpty() ? document : document + ":" + about.part();
                default -> document;
            };
        }
    }

    private final ConversationDocuments documents;
    private final MessageEventApplier messages;
    private final MembershipEventApplier memberships;
    private final ConversationUpdates updates;
    private List<Noted> notes = List.of();

    ConversationBatch(
            MongoOperations mongo,
            RecentDocuments recent,
            MessageEventApplier messages,
            MembershipEventApplier memberships,
            ConversationUpdates updates) {
        this.documents = new ConversationDocuments(mongo, recent);
        this.messages = messages;
        this.memberships = memberships;
        this.updates = updates;
    }

    @Override
    protected void read(List<Noted> all) {
        documents.loadConversations(all.stream().map(Noted::document));
        notes = all.stream().filter(note -> !isFolded(note)).toList();
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
        updates.announce();
    }

    @Override
    protected void fold(Noted note) {
        if (isFolded(note)) return;
        var conversation = documents.conversation(note.document());
        if (!(note.event() instanceof KindEvent<?> event && event.opens())) conversation.kind();
        fold(note, conversation);
    }

    /** A message has its number whether or not it can be shown, so that what follows has its own. */
    @Override
    protected void keepPlace(Noted note) {
        if (!(note.event() instanceof MessageSent sent) || isFolded(note)) return;
        var conversation = documents.conversation(note.document());
        conversation.kind();
        begin(note);
        messages.keepPlace(sent, note.at(), note.token(), documents, updates);
        end(note, conversation);
    }

    private boolean isFolded(Noted note) {
        return covers(documents.conversation(note.document()), note);
    }

    private void fold(Noted note, ConversationView conversation) {
        begin(note);
        switch (note.event()) {
            case KindEvent<?> event -> event.fold(note.at(), conversation, documents, updates);
            case MessageEvent event -> messages.on(event, note.at(), note.token(), documents, updates);
            case MembershipEvent event -> memberships.on(event, note.at(), documents, updates);
            default -> throw new IllegalArgumentException("not about conversations");
        }
        end(note, conversation);
    }

    private void begin(Noted note) {
        updates.because(note.context());
        documents.begin(isLate());
    }

    private void end(Noted note, ConversationView conversation) {
        documents.close(note.token());
        took(conversation, note);
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

    /** The conversation is further than this event, and still can't tell: gaps that it knows of were filled before a crash. */
    private boolean mayBeRepeated(Noted note) {
        return documents.conversation(note.document()).isAtLeastAt(note.token());
    }

    private List<String> bucketsNeeded() {
        var ids = new HashSet<String>();
        var next = new HashMap<String, Long>();
        for (var note : notes) {
            if (!(note.event() instanceof MessageSent)) continue;
            var number = next.merge(
                    note.document(), documents.conversation(note.document()).lastNumber + 1, (had, _) -> had + 1);
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
            var message = documents.bucket(place.conversation(), place.number()).find(place.number());
            if (message == null) continue;
            message.quotedBy.forEach(number -> ids.add(HistoryView.idOf(place.conversation(), number)));
        }
        return List.copyOf(ids);
    }
}
