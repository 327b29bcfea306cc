package parley.conversation.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import parley.platform.projection.BulkWrites;
import parley.platform.projection.Documents;
import parley.platform.projection.RecentDocuments;

/**
 * The documents that one batch works on: read together, changed in memory, written together.
 *
 * <p>The order of writing makes it safe to repeat after a crash anywhere. What is derived from the earlier state of a
 * bucket goes before the bucket, later buckets before earlier ones (a quote is taken from an earlier one), and the conversation
 * last: an event that the conversation has absorbed is absorbed everywhere. Heads and buckets are written only over what was read;
 * asides carry no position and rely on the claim alone, which is confirmed before each is sent.
 */
public final class ConversationDocuments {

    private final MongoOperations mongo;
    private final Documents<ConversationView> conversations;
    private final Documents<HistoryView> buckets;
    private final Set<HistoryView> touched = new LinkedHashSet<>();
    private final Set<HistoryView> opened = new LinkedHashSet<>();
    private boolean late;
    private final Map<String, MessagePlace> places = new HashMap<>();
    private final Map<String, List<String>> said = new HashMap<>();
    private final Map<String, BulkWrites> asides = new LinkedHashMap<>();

    ConversationDocuments(MongoOperations mongo, RecentDocuments recent) {
        this.mongo = mongo;
        this.conversations = new Documents<>(
                mongo, ConversationView.class, ConversationView::new, conversation -> conversation.id, recent);
        this.buckets = new Documents<>(mongo, HistoryView.class, HistoryView::of, bucket -> bucket.id, recent);
    }

    void loadConversations(Stream<String> ids) {
        conversations.load(ids);
    }

    ConversationView conversation(String id) {
        return conversations.get(id);
    }

    /** The buckets of those of these messages that were written before. */
    void loadMessages(Collection<String> ids) {
        buckets.load(HistoryView.MESSAGE_IDS, ids);
        for (var bucket : buckets.all())
            for (var message : bucket.messages) place(message.id, bucket.conversation, message.number);
    }

    @Nullable
    MessagePlace locate(String message) {
        return places.get(message);
    }

    void loadBuckets(Collection<String> ids) {
        buckets.load(ids.stream());
    }

    /** The bucket of a number, for reading. */
    HistoryView bucket(String conversation, long number) {
        return buckets.get(HistoryView.idOf(conversation, number));
    }

    /** The bucket of a number, to be continued. */
    HistoryView open(String conversation, long number) {
        var bucket = bucket(conversation, number);
        touched.add(bucket);
        opened.add(bucket);
        return bucket;
    }

    /** The bucket of a number, to be changed. */
    HistoryView reopen(String conversation, long number) {
        var bucket = open(conversation, number);
        bucket.reword();
        return bucket;
    }

    /**
     * Begins an event.
     *
     * @param overtaken whether others of the same conversation came before it although they happened later
     */
    void begin(boolean overtaken) {
        late = overtaken;
    }

    boolean isLate() {
        return late;
    }

    /** Whether a bucket has absorbed the event; of one that was overtaken only what is in it can tell. */
    boolean covers(HistoryView bucket, TrackingToken event) {
        return !late && bucket.covers(event);
    }

    /** Ends an event: whatever was opened for it has absorbed it. */
    void close(TrackingToken event) {
        for (var bucket : opened) {
            if (late) bucket.takeLate(event);
            if (!bucket.covers(event)) bucket.saw(event);
        }
        opened.clear();
    }

    void place(String message, String conversation, long number) {
        places.put(message, new MessagePlace(conversation, number));
    }

    void said(String author, String place) {
        said.computeIfAbsent(author, _ -> new ArrayList<>()).add(place);
    }

    /** Writes a document beside the heads and buckets, whole; again is harmless. */
    public void put(String collection, String id, Object document) {
        aside(collection).put(id, document);
    }

    /** Changes such a document, or makes it. */
    public void update(String collection, String id, Update update) {
        aside(collection).update(id, update);
    }

    /** As {@link #update}, but only of a document that exists. */
    public void amend(String collection, String id, Update update) {
        aside(collection).amend(id, update);
    }

    /** Takes such a document away. */
    public void remove(String collection, String id) {
        aside(collection).remove(id);
    }

    void write() {
        conversations.all().stream()
                .filter(conversation -> conversation.kind != null)
                .flatMap(conversation -> conversation.kind().memberships(conversation))
                .forEach(membership -> put(MembershipView.COLLECTION, membership.id(), membership));
        said.forEach(this::noteSaid);
        asides.values().forEach(BulkWrites::send);
        var latestFirst = new ArrayList<>(touched);
        latestFirst.sort(
                Comparator.comparingLong((HistoryView view) -> view.bucket).reversed());
        buckets.write(latestFirst);
        conversations.write();
    }

    /** Once all is committed. */
    void remember() {
        buckets.remember(touched);
        conversations.remember(conversations.all());
    }

    /**
     * What a crash repeats is taken out first, so that it stands there once. Sorted, because the same person's conversations may be
     * in other segments, which note theirs at the same time.
     */
    private void noteSaid(String author, List<String> places) {
        var newest = places.subList(Math.max(0, places.size() - RecentMessagesView.MOST), places.size());
        amend(RecentMessagesView.COLLECTION, author, new Update().pullAll("places", newest.toArray()));
        update(
                RecentMessagesView.COLLECTION,
                author,
                new Update()
                        .push("places")
                        .sort(Sort.Direction.ASC)
                        .slice(-RecentMessagesView.MOST)
                        .each(newest));
    }

    private BulkWrites aside(String collection) {
        return asides.computeIfAbsent(collection, name -> new BulkWrites(mongo, name));
    }
}
