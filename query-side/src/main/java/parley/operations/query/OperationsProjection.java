package parley.operations.query;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.operations.OperationsEvent;
import parley.operations.query.OperationsBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.DeadLetterRetry;

/** Answers "which administrator did what to the machinery?". */
@Component
@ProcessingGroup(OperationsProjection.GROUP)
class OperationsProjection {

    static final String GROUP = "operations";

    private final MongoOperations mongo;
    private final DeadLetterRetry retry;

    OperationsProjection(MongoOperations mongo, DeadLetterRetry retry) {
        this.mongo = mongo;
        this.retry = retry;
    }

    @EventHandler
    void on(
            OperationsEvent event,
            @MessageIdentifier String id,
            @Timestamp Instant at,
            TrackingToken token,
            ReplayStatus replay) {
        Batch.current(OperationsBatch.class, () -> new OperationsBatch(mongo, retry))
                .note(new Noted(id, event, at, token, !replay.isReplay()));
    }
}
