package parley.direct.query;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import parley.conversation.query.RosterEvents;
import parley.direct.DirectEvent;
import parley.direct.DirectEvent.*;

/** Lists who is in a direct conversation with the members of all others. */
@Component
@ProcessingGroup(RosterEvents.GROUP)
class DirectRoster {

    private final RosterEvents events;

    DirectRoster(RosterEvents events) {
        this.events = events;
    }

    @EventHandler
    void on(DirectEvent event) {
        switch (event) {
            case DirectConversationOpened opened ->
                opened.members().forEach(who -> events.came(who, opened.conversation()));
            case ContactAccepted accepted -> events.came(accepted.by(), accepted.conversation());
            case ParticipantAdded added -> events.came(added.who(), added.conversation());
            case ParticipantLeft left -> events.left(left.by(), left.conversation());
            case ContactRequested _, ContactDeclined _, DirectConversationNamed _ -> {}
        }
    }
}
