package parley.conversation.query;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import parley.account.AccountEvent;
import parley.conversation.MembershipEvent;
import parley.conversation.MembershipEvent.*;

/** Answers "who is in this conversation, and what are they called?"; one sequence per person, who may be in many. */
@Component
@ProcessingGroup(RosterEvents.GROUP)
class RosterProjection {

    private final RosterEvents events;

    RosterProjection(RosterEvents events) {
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
}
