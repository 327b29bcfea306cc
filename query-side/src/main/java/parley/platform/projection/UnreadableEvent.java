package parley.platform.projection;

import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import parley.shared.KeyAbsent;

/**
 * An event whose texts could not be read because their key is absent. It tells which documents it concerns, so that it can
 * wait there as a dead letter; it is never folded.
 */
final class UnreadableEvent extends GenericTrackedDomainEventMessage<Object> {

    private static final long serialVersionUID = 1L;

    private final transient KeyAbsent cause;

    private UnreadableEvent(
            TrackedEventMessage<?> tracked, DomainEventMessage<?> event, Record withoutTexts, KeyAbsent cause) {
        super(
                tracked.trackingToken(),
                new GenericDomainEventMessage<>(
                        event.getType(),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        new GenericMessage<>(event.getIdentifier(), withoutTexts, event.getMetaData()),
                        event.getTimestamp()));
        this.cause = cause;
    }

    /** To be called before the event is handled: opens its texts, or leaves this in its place. */
    static void unlessReadable(UnitOfWork<? extends EventMessage<?>> work) {
        try {
            work.getMessage().getPayload();
        } catch (RuntimeException unread) {
            var absent = KeyAbsent.in(unread).orElseThrow(() -> unread);
            var withoutTexts = absent.event().orElseThrow(() -> unread);
            if (!(work.getMessage() instanceof TrackedEventMessage<?> tracked)) throw unread;
            if (!(tracked instanceof DomainEventMessage<?> event)) throw unread;
            work.transformMessage(_ -> new UnreadableEvent(tracked, event, withoutTexts, absent));
        }
    }

    /** Puts them there as events come, for projections alone. */
    record Instead(BooleanSupplier wanted) implements MessageHandlerInterceptor<EventMessage<?>> {

        @Override
        public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
            if (wanted.getAsBoolean()) unlessReadable(work);
            return chain.proceed();
        }
    }

    KeyAbsent cause() {
        return cause;
    }
}
