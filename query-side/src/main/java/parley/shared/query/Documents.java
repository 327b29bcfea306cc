package parley.shared.query;

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
    private final Map<String, @Nullable Position> read = new HashMap<>();
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
    public void layOut(Stream<String> ids) {
        var missing = ids.filter(one -> !all.containsKey(one) && !isRecent(one))
                .distinct()
                .toList();
        ByKey.find(mongo, missing, type).forEach(this::layOut);
    }

    private boolean isRecent(String key) {
        var known = recent.take(type, key);
        known.ifPresent(this::layOut);
        return known.isPresent();
    }

    /** Reads those that have one of these values in an indexed field and were not read before, in one round trip. */
    public void layOut(String field, Collection<String> values) {
        if (values.isEmpty()) return;
        mongo.find(Query.query(Criteria.where(field).in(values)), type).stream()
                .filter(document -> !all.containsKey(id.apply(document)))
                .forEach(this::layOut);
    }

    /** From here on nobody else finds it as it was before. */
    private void layOut(D document) {
        recent.forget(type, id.apply(document));
        all.put(id.apply(document), document);
        read.put(id.apply(document), document.seen);
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
        Claim.current().send(bulk);
    }

    private void write(D document, Query asRead, BulkOperations bulk) {
        document.amendment()
                .ifPresentOrElse(
                        amendment -> bulk.upsert(asRead, amendment.set("seen", document.seen)),
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
        var before = read.get(key);
        var same = Criteria.where("_id").is(key).and("seen.at");
        return Query.query(before == null ? same.exists(false) : same.is(before.at()));
    }
}
