package parley.room.query;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import parley.conversation.query.ConversationEvents;
import parley.conversation.query.KindCollections;
import parley.room.RoomEvent;

/** Brings the events of rooms into the projection of conversations. */
@Component
@ProcessingGroup(ConversationEvents.GROUP)
class RoomProjection {

    private final ConversationEvents events;
    private final RoomEventApplier rooms;

    RoomProjection(ConversationEvents events, RoomEventApplier rooms) {
        this.events = events;
        this.rooms = rooms;
    }

    @EventHandler
    void on(RoomEvent event, @Timestamp Instant at) {
        events.note(rooms, event, at);
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnCollections {

        @Bean
        KindCollections collectionsOfRooms() {
            return new KindCollections(List.of(SanctionView.COLLECTION));
        }
    }
}
