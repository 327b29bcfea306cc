package parley.platform.projection;

import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What comes with an event: its place in the stream, and because of what it happened.
 *
 * @param live whether anybody should be told: not when the event is replayed
 */
public record EventContext(TrackingToken token, boolean live, MetaData metaData) {

    /** Of the event that this thread handles now. */
    public static EventContext current() {
        var event = (TrackedEventMessage<?>) CurrentUnitOfWork.get().getMessage();
        return new EventContext(
                WrappedToken.unwrapLowerBound(event.trackingToken()),
                !ReplayToken.isReplay(event),
                event.getMetaData());
    }
}
