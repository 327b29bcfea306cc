package parley.shared.query;

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

/** Documents that wait, and the events that wait with them, as they are stored. Letters are written before what they wait for. */
@Component
public class LetterBox {

    private static final int MOST_SHOWN = 100;
    private static final int MOST_COUNTED = 100;

    private final MongoOperations mongo;
    private final Clock clock;

    LetterBox(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The documents that have waited longest. */
    public List<StuckView> longest() {
        return mongo.find(new Query().with(Sort.by("since")).limit(MOST_SHOWN), StuckView.class);
    }

    /** How many events wait for a document; a hundred stands for more. */
    public int waiting(StuckView stuck) {
        return first(stuck, MOST_COUNTED).size();
    }

    Set<String> documents(String processor) {
        return mongo.find(query("processor", processor), StuckView.class).stream()
                .map(StuckView::document)
                .collect(Collectors.toSet());
    }

    Optional<StuckView> find(String processor, String document) {
        return find(processor, List.of(document)).stream().findFirst();
    }

    List<StuckView> find(String processor, Collection<String> documents) {
        var ids = documents.stream()
                .map(document -> StuckView.idOf(processor, document))
                .toList();
        return ByKey.find(mongo, ids, StuckView.class);
    }

    /** The first events that wait for a document, in their order. */
    List<LetterView> first(StuckView stuck, int most) {
        var inOrder = query("stuck", stuck.id()).with(Sort.by("place")).limit(most);
        return mongo.find(inOrder, LetterView.class);
    }

    void add(Collection<LetterView> letters) {
        if (letters.isEmpty()) return;
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, LetterView.COLLECTION);
        for (var letter : letters)
            bulk.replaceOne(
                    query("_id", letter.id()),
                    letter,
                    FindAndReplaceOptions.options().upsert());
        bulk.execute();
    }

    void remove(Collection<LetterView> letters) {
        var ids = letters.stream().map(LetterView::id).toList();
        mongo.remove(Query.query(Criteria.where("_id").in(ids)), LetterView.class);
    }

    StuckView stop(String processor, Failure failure, long last) {
        return mongo.save(StuckView.of(processor, failure, last, clock.instant()));
    }

    /** Makes it known that more waits. Fails when the document was let go at this very moment. */
    boolean extend(StuckView stuck, long last) {
        var more = new Update().max("last", last);
        return mongo.updateFirst(query("_id", stuck.id()), more, StuckView.class)
                        .getMatchedCount()
                > 0;
    }

    /** Lets the document go on, unless more has come for it meanwhile. */
    boolean release(StuckView stuck) {
        var unchanged =
                query("_id", stuck.id()).addCriteria(Criteria.where("last").is(stuck.last()));
        return mongo.remove(unchanged, StuckView.class).getDeletedCount() > 0;
    }

    /** Notes another try that failed. */
    void failedAgain(StuckView stuck, Failure failure) {
        var now = StuckView.of(stuck.processor(), failure, stuck.last(), clock.instant());
        var tried = new Update()
                .set("position", now.position())
                .set("event", now.event())
                .set("type", now.type())
                .set("about", now.about())
                .set("happenedAt", now.happenedAt())
                .set("triedAt", now.triedAt())
                .set("tries", now.event().equals(stuck.event()) ? stuck.tries() + 1 : 1)
                .set("cause", now.cause());
        mongo.updateFirst(query("_id", stuck.id()), tried, StuckView.class);
    }

    void clear(String processor) {
        for (var stuck : mongo.find(query("processor", processor), StuckView.class))
            mongo.remove(query("stuck", stuck.id()), LetterView.class);
        mongo.remove(query("processor", processor), StuckView.class);
    }

    private static Query query(String field, String value) {
        return Query.query(Criteria.where(field).is(value));
    }
}
