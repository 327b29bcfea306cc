package parley.room.query;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.AccountEvent;
import parley.platform.projection.Batch;
import parley.platform.projection.Collections;
import parley.platform.projection.EventBuffer;
import parley.room.ConversationEvent;
import parley.room.ConversationEvent.*;
import parley.room.MembershipEvent;
import parley.room.query.RosterBatch.Noted;
import parley.shared.AccountId;

/** Answers "who is in this room?"; one sequence per person, who may be in many rooms. */
@Component
@ProcessingGroup(RosterProjection.GROUP)
class RosterProjection {

    static final String GROUP = "rosters";
    static final List<String> COLLECTIONS = List.of(MemberOrderView.COLLECTION, RosterView.COLLECTION);

    private final MongoOperations mongo;
    private final ObjectProvider<RoomUpdates> updates;

    RosterProjection(MongoOperations mongo, ObjectProvider<RoomUpdates> updates) {
        this.mongo = mongo;
        this.updates = updates;
    }

    @EventHandler
    void on(AccountEvent event, TrackingToken token, ReplayStatus replay) {
        batch().note(new Noted(event.account().value(), event, token, !replay.isReplay()));
    }

    @EventHandler
    void on(MembershipEvent event, TrackingToken token, ReplayStatus replay) {
        batch().note(new Noted(event.account().value(), event, token, !replay.isReplay()));
    }

    @EventHandler
    void on(ConversationEvent event, TrackingToken token, ReplayStatus replay) {
        concerned(event).forEach(who -> batch().note(new Noted(who.value(), event, token, !replay.isReplay())));
    }

    private static List<AccountId> concerned(ConversationEvent event) {
        return switch (event) {
            case ConversationOpened opened -> opened.members();
            case ConversationAccepted accepted -> List.of(accepted.by());
            case PersonAdded added -> List.of(added.who());
            case PersonLeft left -> List.of(left.by());
            case ContactRequested _, ConversationDeclined _, ConversationNamed _ -> List.of();
        };
    }

    @ResetHandler
    void reset() {
        Collections.empty(mongo, COLLECTIONS);
    }

    private EventBuffer<Noted> batch() {
        return Batch.current(RosterBatch.class, () -> new RosterBatch(mongo, updates.getObject()));
    }
}
