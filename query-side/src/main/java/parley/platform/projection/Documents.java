package parley.platform.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import parley.platform.segments.SegmentClaim;

/**
 * The documents of one kind that a batch works on: read together, changed in memory, written together.
 *
 * <p>Each is written only over what was read. Whoever was held up for so long that another node has written meanwhile
 * fails with a key that is taken, and its batch is done again, if it is still its own.
 */
public final class Documents<D extends TrackedDocument> {

    private final MongoOperations mongo;
    private final Class<D> type;
    private final Function<String, D> fresh;
    private final Function<D, String> id;
    private final Map<String, D> all = new LinkedHashMap<>();
    private final Map<String, AsRead> read = new HashMap<>();
    private final RecentDocuments recent;

    /**
     * @param fresh makes the document of an id that has none yet
     * @param id tells a document's id
     */
    public Documents(MongoOperations mongo, Class<D> type, Function<String, D> fresh, Function<D, String> id) {
        this(mongo, type, fresh, id, new RecentDocuments());
    }

    /** @param recent what the batch before wrote, and what this one will have written */
    public Documents(
            MongoOperations mongo,
            Class<D> type,
            Function<String, D> fresh,
            Function<D, String> id,
            RecentDocuments recent) {
        this.recent = recent;
        this.mongo = mongo;
        this.type = type;
        this.fresh = fresh;
        this.id = id;
    }

    /** Reads those of these documents that were not read before, in one round trip at most. */
    public void load(Stream<String> ids) {
        var missing = ids.filter(one -> !all.containsKey(one) && !isRecent(one))
                .distinct()
                .toList();
        ByKey.find(mongo, missing, type).forEach(this::load);
    }

    private boolean isRecent(String key) {
        var known = recent.take(type, key);
        known.ifPresent(this::load);
        return known.isPresent();
    }

    /** Reads those that have one of these values in an indexed field and were not read before, in one round trip. */
    public void load(String field, Collection<String> values) {
        if (values.isEmpty()) return;
        mongo.find(Query.query(Criteria.where(field).in(values)), type).stream()
                .filter(document -> !all.containsKey(id.apply(document)))
                .forEach(this::load);
    }

    /** From here on nobody else finds it as it was before. */
    private void load(D document) {
        recent.forget(type, id.apply(document));
        all.put(id.apply(document), document);
        read.put(id.apply(document), AsRead.of(document));
        document.isStored();
    }

    /** The document of an id, to be changed. */
    public D get(String wanted) {
        return all.computeIfAbsent(wanted, fresh);
    }

    public Set<String> ids() {
        return all.keySet();
    }

    public Collection<D> all() {
        return all.values();
    }

    /** Writes all that were read or asked for, in one round trip. */
    public void write() {
        write(all.values());
    }

    /** Writes these of them in this order, in one round trip. */
    public void write(Collection<D> some) {
        if (some.isEmpty()) return;
        var bulk = mongo.bulkOps(BulkMode.ORDERED, type);
        for (var document : some) write(document, asRead(id.apply(document)), bulk);
        SegmentClaim.current().send(bulk);
    }

    private void write(D document, Query asRead, BulkOperations bulk) {
        document.amendment()
                .ifPresentOrElse(
                        amendment -> bulk.upsert(asRead, document.mark(amendment)),
                        () -> bulk.replaceOne(
                                asRead,
                                document,
                                FindAndReplaceOptions.options().upsert()));
    }

    /** To be called once the batch is committed: these are what the next one will find. */
    public void remember(Collection<D> written) {
        written.forEach(document -> recent.keep(id.apply(document), document));
    }

    /** Finds the document only as long as it is the one that was read; otherwise the upsert meets a key that is taken. */
    private Query asRead(String key) {
        var before = read.getOrDefault(key, AsRead.ABSENT);
        return Query.query(before.among(Criteria.where("_id").is(key)));
    }

    /** What a document said of its own state when it was read. */
    private record AsRead(@Nullable Long at, @Nullable Long late) {

        static final AsRead ABSENT = new AsRead(null, null);

        static AsRead of(TrackedDocument document) {
            var late = document.late;
            return new AsRead(document.seen == null ? null : document.seen.at(), late == null ? null : late.times());
        }

        Criteria among(Criteria those) {
            return like(like(those.and("seen.at"), at).and("late.times"), late);
        }

        private static Criteria like(Criteria field, @Nullable Long value) {
            return value == null ? field.exists(false) : field.is(value);
        }
    }
}
