package parley.platform.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The event store, asked for one event. */
@Component
class StoredEvents implements PastEvents {

    private final ObjectProvider<EventStore> store;

    StoredEvents(ObjectProvider<EventStore> store) {
        this.store = store;
    }

    @Override
    public DomainEventMessage<?> read(String aggregate, long sequence) {
        return store.getObject().readEvents(aggregate, sequence).next();
    }
}
