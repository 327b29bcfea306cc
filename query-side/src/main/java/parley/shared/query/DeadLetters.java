package parley.shared.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Which documents wait for an event that could not be folded into them, and which events wait with it.
 *
 * <p>As long as nothing waits, this costs no round trip. What waits is remembered here from when a segment is claimed
 * until the next claim: meanwhile nobody else parks, and what others let go is noticed when it is looked for.
 */
@Component
public class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** When so many documents of one projection wait, it is not the events that are wrong. */
    private static final int MOST_STUCK = 1_000;

    private static final int MOST_COUNTED = 1_000;

    private final MongoOperations mongo;
    private final Clock clock;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    DeadLetters(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** All documents that wait, those that have waited longest first. */
    public List<StuckView> all() {
        return mongo.find(new Query().with(Sort.by("since")).limit(MOST_STUCK), StuckView.class);
    }

    /** How many events wait for a document; a thousand stands for more. */
    public int waiting(StuckView stuck) {
        return next(stuck, MOST_COUNTED).size();
    }

    /** Somebody else may have parked until now. */
    void forget(String processor) {
        known.remove(processor);
    }

    /** Nothing waits any more for what is made anew. */
    void clear(String processor) {
        for (var stuck : mongo.find(query("processor", processor), StuckView.class))
            mongo.remove(query("stuck", stuck.id()), LetterView.class);
        mongo.remove(query("processor", processor), StuckView.class);
        forget(processor);
    }

    /** Parks what concerns documents that wait; answers the rest. */
    <N extends Note> List<Heard<N>> holdBack(String processor, List<Heard<N>> heard) {
        var stuck = stuckAmong(processor, heard);
        if (stuck.isEmpty()) return heard;
        var waiting = heard.stream()
                .filter(one -> stuck.containsKey(one.document())
                        && stuck.get(one.document()).holds(one.note().token()))
                .collect(Collectors.toSet());
        append(processor, waiting);
        for (var document : stuck.values()) if (!extend(document, waiting)) letGo(document, waiting);
        return heard.stream().filter(one -> !waiting.contains(one)).toList();
    }

    /** Parks what failed and what follows it in the same document; answers the rest. */
    <N extends Note> List<Heard<N>> park(String processor, List<Heard<N>> heard, Map<String, Failure> failures) {
        if (known(processor).size() + failures.size() > MOST_STUCK)
            throw new IllegalStateException("Too many documents of %s wait already".formatted(processor));
        var waiting = new ArrayList<Heard<N>>();
        var rest = new ArrayList<Heard<N>>();
        var reached = new HashSet<String>();
        for (var one : heard) {
            var failure = failures.get(one.document());
            if (failure != null && failure.heard().equals(one)) reached.add(one.document());
            (reached.contains(one.document()) ? waiting : rest).add(one);
        }
        append(processor, waiting);
        failures.values()
                .forEach(failure ->
                        stop(processor, failure, lastOf(failure.heard().document(), waiting)));
        return rest;
    }

    Optional<StuckView> find(String processor, String document) {
        return Optional.ofNullable(mongo.findById(StuckView.idOf(processor, document), StuckView.class));
    }

    /** The first events that wait for a document, in their order. */
    List<LetterView> next(StuckView stuck, int most) {
        var inOrder = query("stuck", stuck.id()).with(Sort.by("place")).limit(most);
        return mongo.find(inOrder, LetterView.class);
    }

    void remove(Collection<LetterView> letters) {
        var ids = letters.stream().map(LetterView::id).toList();
        mongo.remove(Query.query(Criteria.where("_id").in(ids)), LetterView.class);
    }

    /** Lets the document go on, unless more has come for it meanwhile. */
    boolean release(StuckView stuck) {
        var unchanged =
                query("_id", stuck.id()).addCriteria(Criteria.where("last").is(stuck.last()));
        return mongo.remove(unchanged, StuckView.class).getDeletedCount() > 0;
    }

    /** Notes another try that failed. */
    void failedAgain(StuckView stuck, Failure failure) {
        var now = stuck.again(StuckView.of(stuck.processor(), failure, stuck.last(), clock.instant()));
        var tried = new Update()
                .set("position", now.position())
                .set("event", now.event())
                .set("type", now.type())
                .set("about", now.about())
                .set("happenedAt", now.happenedAt())
                .set("triedAt", now.triedAt())
                .set("tries", now.tries())
                .set("cause", now.cause());
        mongo.updateFirst(query("_id", stuck.id()), tried, StuckView.class);
    }

    private <N extends Note> Map<String, StuckView> stuckAmong(String processor, List<Heard<N>> heard) {
        var waiting = known(processor);
        if (waiting.isEmpty()) return Map.of();
        var documents = heard.stream()
                .map(Heard::document)
                .filter(waiting::contains)
                .distinct()
                .toList();
        if (documents.isEmpty()) return Map.of();
        var ids = documents.stream()
                .map(document -> StuckView.idOf(processor, document))
                .toList();
        var stuck = mongo.find(Query.query(Criteria.where("_id").in(ids)), StuckView.class).stream()
                .collect(Collectors.toMap(StuckView::document, Function.identity()));
        documents.stream().filter(document -> !stuck.containsKey(document)).forEach(waiting::remove);
        return stuck;
    }

    private <N extends Note> void append(String processor, Collection<Heard<N>> waiting) {
        if (waiting.isEmpty()) return;
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, LetterView.COLLECTION);
        for (var one : waiting) {
            var letter = LetterView.of(processor, one);
            bulk.replaceOne(
                    query("_id", letter.id()),
                    letter,
                    FindAndReplaceOptions.options().upsert());
        }
        bulk.execute();
    }

    /** Makes it known that more waits. Fails when the document was let go at this very moment. */
    private <N extends Note> boolean extend(StuckView stuck, Collection<Heard<N>> waiting) {
        var last = new Update().max("last", lastOf(stuck.document(), waiting));
        return mongo.updateFirst(query("_id", stuck.id()), last, StuckView.class)
                        .getMatchedCount()
                > 0;
    }

    /** It is folded here after all. */
    private <N extends Note> void letGo(StuckView stuck, Set<Heard<N>> waiting) {
        var mine = waiting.stream()
                .filter(one -> one.document().equals(stuck.document()))
                .toList();
        remove(mine.stream().map(one -> LetterView.of(stuck.processor(), one)).toList());
        mine.forEach(waiting::remove);
        known(stuck.processor()).remove(stuck.document());
    }

    private void stop(String processor, Failure failure, long last) {
        var stuck = StuckView.of(processor, failure, last, clock.instant());
        mongo.save(stuck);
        known(processor).add(stuck.document());
        LOG.error("{} {} waits: event {} failed with {}", processor, stuck.document(), stuck.event(), stuck.cause());
    }

    private Set<String> known(String processor) {
        return known.computeIfAbsent(processor, _ -> {
            var documents = ConcurrentHashMap.<String>newKeySet();
            mongo.find(query("processor", processor), StuckView.class)
                    .forEach(stuck -> documents.add(stuck.document()));
            return documents;
        });
    }

    private static <N extends Note> long lastOf(String document, Collection<Heard<N>> waiting) {
        return waiting.stream()
                .filter(one -> one.document().equals(document))
                .mapToLong(one -> one.note().token().position().orElseThrow())
                .max()
                .orElse(-1);
    }

    private static Query query(String field, String value) {
        return Query.query(Criteria.where(field).is(value));
    }
}
