package parley.platform.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import parley.platform.segments.SegmentClaim;

/**
 * What a batch does to documents of one collection that it has not read.
 *
 * <p>Sent by kind, which is a round trip for each kind: in the order of the events they would alternate, and each change
 * of kind would be another. What happens to one document keeps its order.
 */
public final class BulkWrites {

    private final MongoOperations mongo;
    private final String collection;
    private final Set<String> removed = new LinkedHashSet<>();
    private final Map<String, Object> put = new LinkedHashMap<>();
    private final Map<String, List<Consumer<BulkOperations>>> updates = new LinkedHashMap<>();

    public BulkWrites(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** Whatever was there, and whatever became of it before. */
    public void put(String id, Object document) {
        removed.remove(id);
        updates.remove(id);
        put.put(id, document);
    }

    public void remove(String id) {
        put.remove(id);
        updates.remove(id);
        removed.add(id);
    }

    public void update(String id, Update update) {
        later(id, bulk -> bulk.upsert(byId(id), update));
    }

    /** As {@link #update}, but only of a document that exists. */
    public void amend(String id, Update update) {
        later(id, bulk -> bulk.updateOne(byId(id), update));
    }

    public void send() {
        if (removed.isEmpty() && put.isEmpty() && updates.isEmpty()) return;
        var upsert = FindAndReplaceOptions.options().upsert();
        var bulk = mongo.bulkOps(BulkMode.ORDERED, collection);
        removed.forEach(id -> bulk.remove(byId(id)));
        put.forEach((id, document) -> bulk.replaceOne(byId(id), document, upsert));
        updates.values().forEach(all -> all.forEach(update -> update.accept(bulk)));
        SegmentClaim.current().send(bulk);
    }

    private void later(String id, Consumer<BulkOperations> update) {
        updates.computeIfAbsent(id, _ -> new ArrayList<>()).add(update);
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
