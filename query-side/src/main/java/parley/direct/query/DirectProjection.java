package parley.direct.query;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import parley.conversation.query.ConversationEvents;
import parley.conversation.query.ConversationEvents.Circumstances;
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
    void on(DirectEvent event, @Timestamp Instant at, TrackingToken token, ReplayStatus replay, MetaData origin) {
        events.note(applier, event, new Circumstances(at, token, replay, origin));
    }
}
