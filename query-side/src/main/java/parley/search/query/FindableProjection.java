package parley.search.query;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.AccountEvent;
import parley.conversation.MembershipEvent;
import parley.platform.projection.Batch;
import parley.platform.projection.Collections;
import parley.profile.ProfileEvent.SearchVisibilitySet;
import parley.search.query.FindableBatch.Noted;
import parley.shared.AccountId;

/** Answers "who has this in their name, and who is often where I am?". */
@Component
@ProcessingGroup(FindableProjection.GROUP)
class FindableProjection {

    static final String GROUP = "findable";

    private final MongoOperations mongo;

    FindableProjection(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @EventHandler
    void on(AccountEvent event, TrackingToken token, ReplayStatus replay) {
        note(event.account(), event, token, replay);
    }

    @EventHandler
    void on(MembershipEvent event, TrackingToken token, ReplayStatus replay) {
        note(event.account(), event, token, replay);
    }

    @EventHandler
    void on(SearchVisibilitySet event, TrackingToken token, ReplayStatus replay) {
        note(event.account(), event, token, replay);
    }

    @ResetHandler
    void reset() {
        Collections.empty(mongo, List.of(FindableView.COLLECTION));
    }

    private void note(AccountId account, Object event, TrackingToken token, ReplayStatus replay) {
        Batch.current(FindableBatch.class, () -> new FindableBatch(mongo))
                .note(new Noted(account.value(), event, token, !replay.isReplay()));
    }
}
