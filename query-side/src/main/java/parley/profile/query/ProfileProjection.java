package parley.profile.query;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.platform.projection.Batch;
import parley.platform.projection.Collections;
import parley.profile.ProfileEvent;
import parley.profile.query.ProfileBatch.Noted;

/** Answers "what does this person tell of themselves, and to whom?". */
@Component
@ProcessingGroup(ProfileProjection.GROUP)
class ProfileProjection {

    static final String GROUP = "profiles";

    private final MongoOperations mongo;
    private final ProfileUpdates updates;

    ProfileProjection(MongoOperations mongo, ProfileUpdates updates) {
        this.mongo = mongo;
        this.updates = updates;
    }

    @EventHandler
    void on(ProfileEvent event, TrackingToken token, ReplayStatus replay) {
        Batch.current(ProfileBatch.class, () -> new ProfileBatch(mongo, updates))
                .note(new Noted(event, token, !replay.isReplay()));
    }

    @ResetHandler
    void reset() {
        Collections.empty(mongo, List.of(ProfileView.COLLECTION));
    }
}
