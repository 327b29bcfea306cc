package parley.platform.projection;

import org.axonframework.eventhandling.DomainEventMessage;

/** Finds a single event that happened. */
@FunctionalInterface
interface PastEvents {

    DomainEventMessage<?> read(String aggregate, long sequence);
}
