package parley.operations.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.operations.OperationsEvent;
import parley.operations.OperationsEvent.*;
import parley.operations.query.OperationsBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.DeadLetterRetry;
import parley.platform.projection.DocumentEvent;

/** What administrators did, as far as one batch tells of it. */
final class OperationsBatch extends Batch<Noted> {

    /** @param document the entry's id, which is the event's */
    record Noted(String document, OperationsEvent event, Instant at, TrackingToken token, boolean live)
            implements DocumentEvent {}

    private final MongoOperations mongo;
    private final DeadLetterRetry retry;
    private final List<Noted> notes = new ArrayList<>();

    OperationsBatch(MongoOperations mongo, DeadLetterRetry retry) {
        this.mongo = mongo;
        this.retry = retry;
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
        notes.forEach(note -> mongo.save(OperationsLogView.of(note)));
    }

    private void carryOut(OperationsEvent event) {
        var processor = event.processor().name();
        switch (event) {
            case AllDeadLettersRetried _ -> retry.retryAll(processor);
            case DeadLettersRetried retried -> retry.retry(processor, retried.document());
            case DeadLetterDropped dropped -> retry.drop(processor, dropped.document(), dropped.event());
            case ProcessorControlled _ -> {}
        }
    }

    @Override
    protected void announce() {}
}
