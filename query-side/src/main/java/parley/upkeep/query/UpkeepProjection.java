package parley.upkeep.query;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.shared.query.Batch;
import parley.shared.query.Collections;
import parley.shared.query.Revival;
import parley.upkeep.UpkeepEvent;
import parley.upkeep.query.UpkeepBatch.Noted;

/** Answers "which administrator did what to the machinery?". */
@Component
@ProcessingGroup(UpkeepProjection.GROUP)
class UpkeepProjection {

    static final String GROUP = "upkeep";

    private final MongoOperations mongo;
    private final Revival revival;

    UpkeepProjection(MongoOperations mongo, Revival revival) {
        this.mongo = mongo;
        this.revival = revival;
    }

    @EventHandler
    void on(
            UpkeepEvent event,
            @MessageIdentifier String id,
            @Timestamp Instant at,
            TrackingToken token,
            ReplayStatus replay) {
        Batch.current(UpkeepBatch.class, () -> new UpkeepBatch(mongo, revival))
                .note(new Noted(id, event, at, token, !replay.isReplay()));
    }

    @ResetHandler
    void reset() {
        Collections.empty(mongo, List.of(EntryView.COLLECTION));
    }
}
