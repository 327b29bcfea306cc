package parley.account.query;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.AccountEvent;
import parley.account.query.PersonBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.Collections;

/** Answers "who is this, and who is called so?". */
@Component
@ProcessingGroup(PersonProjection.GROUP)
class PersonProjection {

    static final String GROUP = "people";

    private final MongoOperations mongo;
    private final Onlookers onlookers;

    PersonProjection(MongoOperations mongo, Onlookers onlookers) {
        this.mongo = mongo;
        this.onlookers = onlookers;
    }

    @EventHandler
    void on(AccountEvent event, @Timestamp Instant at, TrackingToken token, ReplayStatus replay) {
        Batch.current(PersonBatch.class, () -> new PersonBatch(mongo, onlookers))
                .note(new Noted(event, at, token, !replay.isReplay()));
    }

    @ResetHandler
    void reset() {
        Collections.empty(mongo, List.of(PersonView.COLLECTION));
    }
}
