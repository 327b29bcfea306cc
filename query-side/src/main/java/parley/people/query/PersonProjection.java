package parley.people.query;

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
import parley.people.FaceEvent;
import parley.people.HidingEvent;
import parley.people.query.PersonBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.Collections;
import parley.shared.AccountId;

/** Answers "who is this, what do they look like, and who is called so?". */
@Component
@ProcessingGroup(PersonProjection.GROUP)
class PersonProjection {

    static final String GROUP = "people";

    private final MongoOperations mongo;
    private final PeopleDirectory directory;
    private final PeopleUpdates updates;

    PersonProjection(MongoOperations mongo, PeopleDirectory directory, PeopleUpdates updates) {
        this.mongo = mongo;
        this.directory = directory;
        this.updates = updates;
    }

    @EventHandler
    void on(AccountEvent event, @Timestamp Instant at, TrackingToken token, ReplayStatus replay) {
        note(event.account(), event, at, token, replay);
    }

    @EventHandler
    void on(FaceEvent event, @Timestamp Instant at, TrackingToken token, ReplayStatus replay) {
        note(event.account(), event, at, token, replay);
    }

    @EventHandler
    void on(HidingEvent event, @Timestamp Instant at, TrackingToken token, ReplayStatus replay) {
        note(event.account(), event, at, token, replay);
    }

    @ResetHandler
    void reset() {
        Collections.empty(mongo, List.of(PersonView.COLLECTION));
        directory.forgetAll();
    }

    private void note(AccountId account, Object event, Instant at, TrackingToken token, ReplayStatus replay) {
        Batch.current(PersonBatch.class, () -> new PersonBatch(mongo, directory, updates))
                .note(new Noted(account.value(), event, at, token, !replay.isReplay()));
    }
}
