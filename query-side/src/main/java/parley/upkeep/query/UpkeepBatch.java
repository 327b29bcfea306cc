package parley.upkeep.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.shared.query.Batch;
import parley.upkeep.UpkeepEvent;

/** What administrators did, as far as one batch tells of it. */
final class UpkeepBatch extends Batch {

    record Noted(String id, UpkeepEvent event, Instant at, TrackingToken token) {}

    private final MongoOperations mongo;
    private final List<Noted> notes = new ArrayList<>();

    UpkeepBatch(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void note(Noted noted) {
        notes.add(noted);
    }

    @Override
    protected void write() {
        notes.forEach(note -> mongo.save(EntryView.of(note)));
    }

    @Override
    protected void announce() {}
}
