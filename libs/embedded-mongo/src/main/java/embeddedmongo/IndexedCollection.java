package embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that looks for a way around reading all of its documents.
 *
 * <p>It also copies a document before changing it. The library changes it in place, while it may be on its way to a
 * reader or to the file.
 */
class IndexedCollection extends H2Collection {

    private final MVMap<Object, Document> documents;
    private final FullScans fullScans;
    private boolean changing;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors,
            FullScans fullScans) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
        this.fullScans = fullScans;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var conditions = Conditions.of(query);
        var found = byId(conditions);
        if (found != null)
            return matchDocumentsFromStream(found, besidesIds(query), orderBy, skip, limit, batchSize, projection);
        if (getIndexes().stream().anyMatch(index -> index.canHandle(query)))
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, projection);
        var scan = bestScan(conditions, orderBy);
        if (scan.isEmpty()) {
            fullScans.note(getCollectionName(), count(), query);
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, projection);
        }
        var candidates = scan.get().positions().peek(_ -> fullScans.examine()).map(this::getDocument);
        var order = scan.get().sorted() ? null : orderBy;
        return matchDocumentsFromStream(candidates, query, order, skip, limit, batchSize, projection);
    }

    /** Candidates by the key of documents: single ones, or a range of names in their order. */
    private @Nullable Stream<Document> byId(Conditions conditions) {
        if (getIdField() == null) return null;
        var ids = conditions.oneOf().get("_id");
        if (ids != null && ids.stream().allMatch(IdIndex::isKey))
            return ids.stream().map(documents::get).filter(Objects::nonNull);
        var range = conditions.ranges().get("_id");
        if (range == null || !(range.low() instanceof String low) || !(range.high() instanceof String high))
            return null;
        return Stream.iterate(
                        documents.ceilingKey(low),
                        id -> id instanceof String text && text.compareTo(high) <= 0,
                        documents::higherKey)
                .map(documents::get)
                .filter(Objects::nonNull);
    }

    /** The matcher compares with one id after the other: a thousand ids would cost a million comparisons. */
    private static Document besidesIds(Document query) {
        var alone = query.get("_id") instanceof Document ids && ids.keySet().equals(Set.of("$in"));
        if (!alone || query.containsKey("$and")) return query;
        var rest = query.clone();
        rest.remove("_id");
        return rest;
    }

    private Optional<IndexScan> bestScan(Conditions conditions, @Nullable Document orderBy) {
        return getIndexes().stream()
                .flatMap(index -> index instanceof OrderedIndex ordered
                        ? ordered.scan(conditions, orderBy).stream()
                        : Stream.empty())
                .max(Comparator.comparingInt(IndexScan::worth));
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        changing = true;
        try {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        } finally {
            changing = false;
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        changing = true;
        try {
            return super.findAndModify(query);
        } finally {
            changing = false;
        }
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(
                changing ? matched.stream().map(Document::cloneDeeply).toList() : matched, batchSize);
    }

    /** Nobody asks, and it would be computed on each write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
