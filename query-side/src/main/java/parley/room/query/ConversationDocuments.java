package parley.room.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
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
import parley.media.MediaId;
import parley.platform.projection.BulkWrites;
import parley.platform.projection.ByKey;
import parley.platform.projection.Documents;
import parley.platform.projection.RecentDocuments;
import parley.platform.segments.OtherSegments;

/**
 * The documents that one batch works on: read together, changed in memory, written together.
 *
 * <p>The order of writing makes it safe to repeat after a crash anywhere. What is derived from the earlier state of a
 * bucket goes before the bucket, later buckets before earlier ones (a quote is taken from an earlier one), and the room
 * last: an event that the room has absorbed is absorbed everywhere. Rooms and buckets are written only over what was read;
 * asides carry no position and rely on the claim alone, which is confirmed before each is sent.
 */
final class ConversationDocuments {

    /** In the order of writing. */
    enum Aside {
        VERSIONS(VersionView.COLLECTION),
        SNIPPETS(SnippetDocument.COLLECTION),
        MEDIA(MediaView.COLLECTION),
        GALLERIES(GalleryView.COLLECTION),
        SAID(RecentMessagesView.COLLECTION),
        MARKED(MarkedNumbersView.COLLECTION),
        CHANGES(ChangesView.COLLECTION),
        MEMBERSHIPS(MembershipView.COLLECTION),
        SANCTIONS(SanctionView.COLLECTION);

        private final String collection;

        Aside(String collection) {
            this.collection = collection;
        }
    }

    private final MongoOperations mongo;
    private final Documents<RoomView> rooms;
    private final Documents<HistoryView> buckets;
    private final Set<HistoryView> touched = new LinkedHashSet<>();
    private final Set<HistoryView> opened = new LinkedHashSet<>();
    private boolean late;
    private final Map<String, MessagePlace> places = new HashMap<>();
    private final Map<String, MediaView> media = new HashMap<>();
    private final Map<String, List<String>> said = new HashMap<>();
    private final Map<Aside, BulkWrites> asides = new EnumMap<>(Aside.class);

    ConversationDocuments(MongoOperations mongo, RecentDocuments recent) {
        this.mongo = mongo;
        this.rooms = new Documents<>(mongo, RoomView.class, RoomView::new, room -> room.id, recent);
        this.buckets = new Documents<>(mongo, HistoryView.class, HistoryView::of, bucket -> bucket.id, recent);
    }

    void loadRooms(Stream<String> ids) {
        rooms.load(ids);
    }

    RoomView room(String id) {
        return rooms.get(id);
    }

    /** The buckets of those of these messages that were written before. */
    void loadMessages(Collection<String> ids) {
        buckets.load(HistoryView.MESSAGE_IDS, ids);
        for (var bucket : buckets.all())
            for (var message : bucket.messages) place(message.id, bucket.room, message.number);
    }

    @Nullable
    MessagePlace locate(String message) {
        return places.get(message);
    }

    /** Files belong to no room: another segment may be about to write of them. */
    void loadMedia(Collection<String> ids) {
        OtherSegments.await(() -> {
            var missing = ids.stream().filter(id -> !media.containsKey(id)).toList();
            ByKey.find(mongo, missing, MediaView.class).forEach(file -> media.put(file.id(), file));
            return media.keySet().containsAll(ids);
        });
    }

    /** At once, before anything is waited for: another segment may be waiting for it. */
    void writeMedia() {
        var files = asides.remove(Aside.MEDIA);
        if (files != null) files.send();
    }

    /** The files in this order. One that is not there yet can't be left out: a message without it would stay so for good. */
    List<MediaView> media(List<MediaId> ids) {
        return ids.stream().map(this::file).toList();
    }

    private MediaView file(MediaId id) {
        var file = media.get(id.value());
        if (file == null) throw new IllegalStateException("A file that is attached was not stored before");
        return file;
    }

    void loadBuckets(Collection<String> ids) {
        buckets.load(ids.stream());
    }

    /** The bucket of a number, for reading. */
    HistoryView bucket(String room, long number) {
        return buckets.get(HistoryView.idOf(room, number));
    }

    /** The bucket of a number, to be continued. */
    HistoryView open(String room, long number) {
        var bucket = bucket(room, number);
        touched.add(bucket);
        opened.add(bucket);
        return bucket;
    }

    /** The bucket of a number, to be changed. */
    HistoryView reopen(String room, long number) {
        var bucket = open(room, number);
        bucket.reword();
        return bucket;
    }

    /**
     * Begins an event.
     *
     * @param overtaken whether others of the same room came before it although they happened later
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

    void place(String message, String room, long number) {
        places.put(message, new MessagePlace(room, number));
    }

    void said(String author, String place) {
        said.computeIfAbsent(author, _ -> new ArrayList<>()).add(place);
    }

    void put(Aside aside, String id, Object document) {
        aside(aside).put(id, document);
    }

    void update(Aside aside, String id, Update update) {
        aside(aside).update(id, update);
    }

    /** As {@link #update}, but only of a document that exists. */
    void amend(Aside aside, String id, Update update) {
        aside(aside).amend(id, update);
    }

    void remove(Aside aside, String id) {
        aside(aside).remove(id);
    }

    void write() {
        rooms.all().stream()
                .flatMap(RoomView::memberships)
                .forEach(membership -> put(Aside.MEMBERSHIPS, membership.id(), membership));
        said.forEach(this::noteSaid);
        asides.values().forEach(BulkWrites::send);
        var latestFirst = new ArrayList<>(touched);
        latestFirst.sort(
                Comparator.comparingLong((HistoryView view) -> view.bucket).reversed());
        buckets.write(latestFirst);
        rooms.write();
    }

    /** Once all is committed. */
    void remember() {
        buckets.remember(touched);
        rooms.remember(rooms.all());
    }

    /**
     * What a crash repeats is taken out first, so that it stands there once. Sorted, because the same person's rooms may be
     * in other segments, which note theirs at the same time.
     */
    private void noteSaid(String author, List<String> places) {
        var newest = places.subList(Math.max(0, places.size() - RecentMessagesView.MOST), places.size());
        amend(Aside.SAID, author, new Update().pullAll("places", newest.toArray()));
        update(
                Aside.SAID,
                author,
                new Update()
                        .push("places")
                        .sort(Sort.Direction.ASC)
                        .slice(-RecentMessagesView.MOST)
                        .each(newest));
    }

    private BulkWrites aside(Aside aside) {
        return asides.computeIfAbsent(aside, _ -> new BulkWrites(mongo, aside.collection));
    }
}
