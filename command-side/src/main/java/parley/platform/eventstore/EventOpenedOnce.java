package parley.platform.eventstore;

import java.io.Serial;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDecorator;
import org.axonframework.messaging.MetaData;

/**
 * What an event says, decrypted and deserialised by the first who asks, while others who ask at that moment wait.
 *
 * <p>The stored message beneath keeps what it has opened, but lets several threads do that work at once. A failure is kept
 * nowhere: a key that is absent may come back.
 */
final class EventOpenedOnce<T> extends MessageDecorator<T> {

    @Serial
    private static final long serialVersionUID = 1L;

    private EventOpenedOnce(Message<T> stored) {
        super(stored);
    }

    /** The same event for many readers. */
    static <T> TrackedEventMessage<T> of(TrackedEventMessage<T> event) {
        var once = new EventOpenedOnce<>(event);
        return event instanceof DomainEventMessage<?> domain
                ? new GenericTrackedDomainEventMessage<>(
                        event.trackingToken(),
                        domain.getType(),
                        domain.getAggregateIdentifier(),
                        domain.getSequenceNumber(),
                        once,
                        event::getTimestamp)
                : new GenericTrackedEventMessage<>(event.trackingToken(), once, event::getTimestamp);
    }

    @Override
    public synchronized T getPayload() {
        return super.getPayload();
    }

    @Override
    public synchronized MetaData getMetaData() {
        return super.getMetaData();
    }

    @Override
    public Message<T> withMetaData(Map<String, ?> other) {
        return getDelegate().withMetaData(other);
    }

    @Override
    public Message<T> andMetaData(Map<String, ?> more) {
        return getDelegate().andMetaData(more);
    }
}
