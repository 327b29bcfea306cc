package parley.platform.projection;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import parley.shared.Bound;

/** Documents that wait, and the events that wait with them, as they are stored. Letters are written before what they wait for. */
@Component
public class DeadLetterStore {

    @Bound
    private static final int MOST_SHOWN = 100;

    @Bound
    private static final int MOST_COUNTED = 100;

    private final MongoOperations mongo;
    private final Clock clock;

    DeadLetterStore(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The documents that have waited longest. */
    public List<BlockedDocument> longest() {
        return mongo.find(new Query().with(Sort.by("since")).limit(MOST_SHOWN), BlockedDocument.class);
    }

    /** How many events wait for a document; a hundred stands for more. */
    public int waiting(BlockedDocument blocked) {
        return first(blocked, MOST_COUNTED).size();
    }

    /** How many sequences and documents wait. */
    public long count() {
        return mongo.count(new Query(), BlockedDocument.COLLECTION);
    }

    /** How many of them of one build. */
    public long count(String processor) {
        return mongo.count(query("processor", processor), BlockedDocument.COLLECTION);
    }

    /** What waits of a processor; no more than so many. */
    Set<String> documents(String processor, int most) {
        return mongo.find(query("processor", processor).limit(most), BlockedDocument.class).stream()
                .map(BlockedDocument::document)
                .collect(Collectors.toSet());
    }

    Optional<BlockedDocument> find(String processor, String document) {
        return find(processor, List.of(document)).stream().findFirst();
    }

    List<BlockedDocument> find(String processor, Collection<String> documents) {
        var ids = documents.stream()
                .map(document -> BlockedDocument.idOf(processor, document))
                .toList();
        return ByKey.find(mongo, ids, BlockedDocument.class);
    }

    /** What waits of a processor, in the order of names, after this one. */
    Optional<BlockedDocument> next(String processor, String after) {
        var later = query("processor", processor)
                .addCriteria(Criteria.where("_id").gt(BlockedDocument.idOf(processor, after)));
        return Optional.ofNullable(mongo.findOne(later.with(Sort.by("_id")), BlockedDocument.class));
    }

    /** The first events that wait for a document, in their order. */
    List<StoredDeadLetter> first(BlockedDocument blocked, int most) {
        var inOrder = query("blocked", blocked.id()).with(Sort.by("place")).limit(most);
        return mongo.find(inOrder, StoredDeadLetter.class);
    }

    void add(Collection<StoredDeadLetter> letters) {
        if (letters.isEmpty()) return;
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, StoredDeadLetter.COLLECTION);
        for (var letter : letters)
            bulk.replaceOne(
                    query("_id", letter.id()),
                    letter,
                    FindAndReplaceOptions.options().upsert());
        bulk.execute();
    }

    void remove(Collection<StoredDeadLetter> letters) {
        var ids = letters.stream().map(StoredDeadLetter::id).toList();
        mongo.remove(Query.query(Criteria.where("_id").in(ids)), StoredDeadLetter.class);
    }

    /** Notes what can't go on; where it could not before, that it was tried again. */
    BlockedDocument stop(String processor, EventFailure failure, long last) {
        var now = BlockedDocument.of(processor, failure, last, clock.instant());
        var before = mongo.findById(now.id(), BlockedDocument.class);
        return mongo.save(before == null ? now : now.after(before));
    }

    /** Makes it known that more waits. Fails when the document was let go at this very moment. */
    boolean extend(BlockedDocument blocked, long last) {
        var more = new Update().max("last", last);
        return mongo.updateFirst(query("_id", blocked.id()), more, BlockedDocument.class)
                        .getMatchedCount()
                > 0;
    }

    /** Lets the document go on, unless more has come for it meanwhile. */
    boolean release(BlockedDocument blocked) {
        var unchanged =
                query("_id", blocked.id()).addCriteria(Criteria.where("last").is(blocked.last()));
        return mongo.remove(unchanged, BlockedDocument.class).getDeletedCount() > 0;
    }

    void clear(String processor) {
        for (var blocked : mongo.find(query("processor", processor), BlockedDocument.class))
            mongo.remove(query("blocked", blocked.id()), StoredDeadLetter.class);
        mongo.remove(query("processor", processor), BlockedDocument.class);
    }

    private static Query query(String field, String value) {
        return Query.query(Criteria.where(field).is(value));
    }
}
