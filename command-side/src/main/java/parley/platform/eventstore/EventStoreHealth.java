package parley.platform.eventstore;

import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import parley.shared.Dependency;

/** Whether events can be read, wherever they are kept. */
@Component
class EventStoreHealth implements Dependency {

    private final EventStore events;

    EventStoreHealth(EventStore events) {
        this.events = events;
    }

    @Override
    public String name() {
        return "eventStore";
    }

    @Override
    public Map<String, Object> check() {
        var head = Optional.ofNullable(events.createHeadToken()).map(TrackingToken::position);
        return Map.of("head", head.map(position -> position.orElse(-1)).orElse(-1L));
    }
}
