package parley.direct.query;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import parley.conversation.query.ConversationEvents;
import parley.direct.DirectEvent;

/** Brings the events of direct conversations into the projection of conversations. */
@Component
@ProcessingGroup(ConversationEvents.GROUP)
class DirectProjection {

    private final ConversationEvents events;
    private final DirectEventApplier applier;

    DirectProjection(ConversationEvents events, DirectEventApplier applier) {
        this.events = events;
        this.applier = applier;
    }

    @EventHandler
    void on(DirectEvent event, @Timestamp Instant at) {
        events.note(applier, event, at);
    }
}
