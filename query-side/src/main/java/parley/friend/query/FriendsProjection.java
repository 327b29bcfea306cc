package parley.friend.query;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.friend.FriendshipEvent;
import parley.friend.query.FriendsBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.Collections;

/** Answers "who are my friends, who wants to be, and whom do I want nothing of?". */
@Component
@ProcessingGroup(FriendsProjection.GROUP)
class FriendsProjection {

    static final String GROUP = "friends";

    private final MongoOperations mongo;
    private final ObjectProvider<FriendUpdates> updates;

    FriendsProjection(MongoOperations mongo, ObjectProvider<FriendUpdates> updates) {
        this.mongo = mongo;
        this.updates = updates;
    }

    @EventHandler
    void on(FriendshipEvent event, @Timestamp Instant at, TrackingToken token, ReplayStatus replay) {
        var notes = Batch.current(FriendsBatch.class, () -> new FriendsBatch(mongo, updates.getObject()));
        for (var who : List.of(event.by(), event.other()))
            notes.note(new Noted(event, who, at, token, !replay.isReplay()));
    }

    @ResetHandler
    void reset() {
        Collections.empty(mongo, List.of(FriendsView.COLLECTION));
    }
}
