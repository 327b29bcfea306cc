package parley.conversation.query;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.AccountEvent;
import parley.conversation.MembershipEvent;
import parley.conversation.MembershipEvent.*;
import parley.platform.projection.Collections;

/** Answers "who is in this conversation, and what are they called?"; one sequence per person, who may be in many. */
@Component
@ProcessingGroup(RosterEvents.GROUP)
class RosterProjection {

    static final List<String> COLLECTIONS = List.of(MemberOrderView.COLLECTION, RosterView.COLLECTION);

    private final MongoOperations mongo;
    private final RosterEvents events;

    RosterProjection(MongoOperations mongo, RosterEvents events) {
        this.mongo = mongo;
        this.events = events;
    }

    @EventHandler
    void on(AccountEvent event) {
        events.on(event);
    }

    @EventHandler
    void on(MembershipEvent event) {
        switch (event) {
            case ConversationJoined joined -> events.came(joined.account(), joined.conversation());
            case ConversationLeft left -> events.left(left.account(), left.conversation());
            case MutedForMe _, UnmutedForMe _, ArchivedForMe _, UnarchivedForMe _ -> {}
        }
    }

    @ResetHandler
    void reset() {
        Collections.empty(mongo, COLLECTIONS);
    }
}
