package parley.platform.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Documents by their ids: the cheapest question there is, and the one that most pages are answered by. */
public final class ByKey {

    private ByKey() {}

    /** Those of these ids that there are, in no order of their own; one read, and none where nothing is asked for. */
    public static <D> List<D> find(MongoOperations mongo, Collection<String> ids, Class<D> type) {
        if (ids.isEmpty()) return List.of();
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), type);
    }

    /**
     * As {@link #find(MongoOperations, Collection, Class)}, to be looked up by their ids.
     *
     * @param id tells a document's id
     */
    public static <D> Map<String, D> find(
            MongoOperations mongo, Collection<String> ids, Class<D> type, Function<D, String> id) {
        return find(mongo, ids, type).stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
