package parley.conversation.query;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import parley.conversation.MembershipEvent;
import parley.conversation.MessageEvent;

/** Answers "what was said here, in which order, and who may read it?"; each kind adds the handler of its own events. */
@Component
@ProcessingGroup(ConversationEvents.GROUP)
class ConversationProjection {

    private final ConversationEvents events;

    ConversationProjection(ConversationEvents events) {
        this.events = events;
    }

    @EventHandler
    void on(MessageEvent event, @Timestamp Instant at) {
        events.note(event.conversation(), event, at);
    }

    @EventHandler
    void on(MembershipEvent event, @Timestamp Instant at) {
        events.note(event.conversation(), event, at);
    }
}
