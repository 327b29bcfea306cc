package parley.platform.rebuild;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import parley.platform.readmodels.Build;
import parley.platform.readmodels.BuildStore;
import parley.platform.readmodels.ReadModel;
import parley.shared.Bound;

/**
 * Tells an operator how a build differs from the one that it replaces. Both are still written: a document differs that does
 * so twice and has not changed meanwhile in either.
 */
@Component
class Comparison {

    /** What one document is in both. */
    private record Pair(@Nullable Document before, @Nullable Document after) {

        boolean isSame() {
            return before != null && before.equals(after);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final int DOCUMENTS_PER_READ = 500;

    /** So many that differ are enough to know. */
    @Bound
    private static final int MOST_TOLD = 1_000;

    private final MongoTemplate mongo;
    private final BuildStore store;

    Comparison(MongoTemplate mongo, BuildStore store) {
        this.mongo = mongo;
        this.store = store;
    }

    boolean isEmpty(ReadModel model, Build build) {
        return model.collections().stream()
                .allMatch(name ->
                        mongo.getCollection(build.collection(name)).find().first() == null);
    }

    /** Answers the documents that differ; of another version only how many there are can be told. */
    List<String> compare(ReadModel model, Build before, Build after) throws InterruptedException {
        var isComparable = before.version() == after.version();
        var differing = new ArrayList<String>();
        for (var name : model.collections()) {
            var old = mongo.getCollection(before.collection(name));
            var made = mongo.getCollection(after.collection(name));
            LOG.info(
                    "{}: {} documents in build {}, {} in build {}.",
                    name,
                    old.countDocuments(),
                    before.number(),
                    made.countDocuments(),
                    after.number());
            if (isComparable) differing(old, made).forEach(id -> differing.add(name + "/" + id));
        }
        if (!differing.isEmpty())
            LOG.warn(
                    "{} documents of the read models {} are not as they were, such as {}.",
                    differing.size(),
                    model.group(),
                    differing.getFirst());
        return differing;
    }

    private List<Object> differing(MongoCollection<Document> old, MongoCollection<Document> made)
            throws InterruptedException {
        var first = new HashMap<Object, Pair>();
        walk(old, ids -> first.putAll(pairs(ids, old, made)), () -> first.size() < MOST_TOLD);
        walk(made, ids -> first.putAll(pairs(ids, old, made)), () -> first.size() < MOST_TOLD);
        if (first.isEmpty()) return List.of();
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        var second = pairs(first.keySet(), old, made);
        return first.entrySet().stream()
                .filter(pair -> pair.getValue().equals(second.get(pair.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** By id, a page at a time, so that neither memory nor the database has more than that in hand. */
    private void walk(MongoCollection<Document> all, Consumer<List<Object>> page, BooleanSupplier goesOn) {
        Bson rest = Filters.empty();
        while (goesOn.getAsBoolean()) {
            var ids = new ArrayList<Object>();
            for (var document : all.find(rest).sort(Sorts.ascending("_id")).limit(DOCUMENTS_PER_READ))
                ids.add(requireNonNull(document.get("_id")));
            if (ids.isEmpty()) return;
            page.accept(ids);
            store.stay();
            rest = Filters.gt("_id", ids.getLast());
        }
    }

    /** Those of these documents that are not the same in both. */
    private static Map<Object, Pair> pairs(
            Collection<Object> ids, MongoCollection<Document> old, MongoCollection<Document> made) {
        var before = read(ids, old);
        var after = read(ids, made);
        var pairs = new HashMap<Object, Pair>();
        for (var id : ids) {
            var pair = new Pair(before.get(id), after.get(id));
            if (!pair.isSame()) pairs.put(id, pair);
        }
        return pairs;
    }

    private static Map<Object, Document> read(Collection<Object> ids, MongoCollection<Document> from) {
        var found = new HashMap<Object, Document>();
        for (var document : from.find(Filters.in("_id", ids)))
            found.put(requireNonNull(document.get("_id")), withoutAccidents(document));
        return found;
    }

    /** Which transactions were still open when an event was seen is an accident of that moment. */
    private static Document withoutAccidents(Document document) {
        if (document.get("seen") instanceof Document position) position.remove("gaps");
        return document;
    }
}
