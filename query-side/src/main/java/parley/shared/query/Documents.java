package parley.shared.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The documents of one kind that a batch works on: read together, changed in memory, written together. */
public final class Documents<D> {

    private final MongoOperations mongo;
    private final Class<D> type;
    private final Function<String, D> fresh;
    private final Function<D, String> id;
    private final Map<String, D> all = new LinkedHashMap<>();

    /**
     * @param fresh makes the document of an id that has none yet
     * @param id tells a document's id
     */
    public Documents(MongoOperations mongo, Class<D> type, Function<String, D> fresh, Function<D, String> id) {
        this.mongo = mongo;
        this.type = type;
        this.fresh = fresh;
        this.id = id;
    }

    /** Reads the documents of these ids, in one round trip. */
    public void layOut(Stream<String> ids) {
        var wanted = ids.distinct().toList();
        ByKey.find(mongo, wanted, type).forEach(document -> all.put(id.apply(document), document));
    }

    /** The document of an id, to be changed. */
    public D get(String wanted) {
        return all.computeIfAbsent(wanted, fresh);
    }

    public Set<String> ids() {
        return all.keySet();
    }

    /** Writes all that were read or asked for, in one round trip. */
    public void write() {
        if (all.isEmpty()) return;
        var bulk = mongo.bulkOps(BulkMode.ORDERED, mongo.getCollectionName(type));
        all.forEach((key, document) -> bulk.replaceOne(
                Query.query(Criteria.where("_id").is(key)),
                document,
                FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }
}
