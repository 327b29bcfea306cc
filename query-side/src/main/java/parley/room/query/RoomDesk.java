package parley.room.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import parley.media.MediaId;
import parley.shared.query.ByKey;
import parley.shared.query.Documents;
import parley.shared.query.RecentDocuments;
import parley.shared.query.Siblings;
import parley.shared.query.Writes;

/**
 * The documents that one batch works on: read together, changed in memory, written together.
 *
 * <p>The order of writing makes it safe to repeat after a crash anywhere. What is derived from the earlier state of a
 * bucket goes before the bucket, later buckets before earlier ones (a quote is taken from an earlier one), and the room
 * last: an event that the room has absorbed is absorbed everywhere. Rooms and buckets are written only over what was read;
 * asides carry no position and rely on the claim alone, which is confirmed before each is sent.
 */
final class RoomDesk {

    /** In the order of writing. */
    enum Aside {
        VERSIONS(VersionsView.COLLECTION),
        SNIPPETS(SnippetDocument.COLLECTION),
        MEDIA(MediaView.COLLECTION),
        GALLERIES(GalleryView.COLLECTION),
        SAID(SaidView.COLLECTION),
        MENTIONS(MentionsView.COLLECTION),
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
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, MediaView> media = new HashMap<>();
    private final Map<String, List<String>> said = new HashMap<>();
    private final Map<Aside, Writes> asides = new EnumMap<>(Aside.class);

    RoomDesk(MongoOperations mongo, RecentDocuments recent) {
        this.mongo = mongo;
        this.rooms = new Documents<>(mongo, RoomView.class, RoomView::new, room -> room.id, recent);
        this.buckets = new Documents<>(mongo, HistoryView.class, HistoryView::of, bucket -> bucket.id, recent);
    }

    void layOutRooms(Stream<String> ids) {
        rooms.layOut(ids);
    }

    RoomView room(String id) {
        return rooms.get(id);
    }

    /** The buckets of those of these messages that were written before. */
    void layOutMessages(Collection<String> ids) {
        buckets.layOut(HistoryView.MESSAGE_IDS, ids);
        for (var bucket : buckets.all())
            for (var message : bucket.messages) place(message.id, bucket.room, message.number);
    }

    @Nullable
    Place locate(String message) {
        return places.get(message);
    }

    /** Files belong to no room: another segment may be about to write of them. */
    void layOutMedia(Collection<String> ids) {
        Siblings.await(() -> {
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

    /** Those of the files that are there, in this order. */
    List<MediaView> media(List<MediaId> ids) {
        return ids.stream()
                .map(id -> media.get(id.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    void layOutBuckets(Collection<String> ids) {
        buckets.layOut(ids.stream());
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

    /** Ends an event: whatever was opened for it has absorbed it. */
    void close(TrackingToken event) {
        opened.stream().filter(bucket -> !bucket.covers(event)).forEach(bucket -> bucket.saw(event));
        opened.clear();
    }

    void place(String message, String room, long number) {
        places.put(message, new Place(room, number));
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
        asides.values().forEach(Writes::send);
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
        var newest = places.subList(Math.max(0, places.size() - SaidView.MOST), places.size());
        amend(Aside.SAID, author, new Update().pullAll("places", newest.toArray()));
        update(
                Aside.SAID,
                author,
                new Update()
                        .push("places")
                        .sort(Sort.Direction.ASC)
                        .slice(-SaidView.MOST)
                        .each(newest));
    }

    private Writes aside(Aside aside) {
        return asides.computeIfAbsent(aside, _ -> new Writes(mongo, aside.collection));
    }
}
