package parley.upkeep.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.shared.query.Batch;
import parley.shared.query.Note;
import parley.shared.query.Revival;
import parley.upkeep.UpkeepEvent;
import parley.upkeep.UpkeepEvent.*;
import parley.upkeep.query.UpkeepBatch.Noted;

/** What administrators did, as far as one batch tells of it. */
final class UpkeepBatch extends Batch<Noted> {

    /** @param document the entry's id, which is the event's */
    record Noted(String document, UpkeepEvent event, Instant at, TrackingToken token, boolean live) implements Note {}

    private final MongoOperations mongo;
    private final Revival revival;
    private final List<Noted> notes = new ArrayList<>();

    UpkeepBatch(MongoOperations mongo, Revival revival) {
        this.mongo = mongo;
        this.revival = revival;
    }

    @Override
    protected void read(List<Noted> notes) {}

    @Override
    protected void fold(Noted note) {
        notes.add(note);
    }

    /** Entries last: an act that is entered is done. */
    @Override
    protected void write() {
        notes.stream().filter(Noted::live).map(Noted::event).forEach(this::carryOut);
        notes.forEach(note -> mongo.save(EntryView.of(note)));
    }

    private void carryOut(UpkeepEvent event) {
        var processor = event.processor().name();
        switch (event) {
            case LettersRetried retried -> revival.retry(processor, retried.document());
            case LetterDropped dropped -> revival.drop(processor, dropped.document(), dropped.event());
            case ProcessorSteered _ -> {}
        }
    }

    @Override
    protected void announce() {}
}
