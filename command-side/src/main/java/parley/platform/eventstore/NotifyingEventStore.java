package parley.platform.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * The embedded event store, telling its readers at once when there is something to read.
 *
 * <p>A pooled processor asks a stream to call it back. The framework's own store never does, so that every reader would
 * look only twice a second, and everybody's messages would arrive that late.
 */
class NotifyingEventStore extends EmbeddedEventStore {

    private final AppendListeners newEvents;

    NotifyingEventStore(Builder builder, AppendListeners newEvents) {
        super(builder);
        this.newEvents = newEvents;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new PromptStream(super.openStream(trackingToken), newEvents);
    }

    private static class PromptStream implements TrackingEventStream {

        private final TrackingEventStream stream;
        private final AppendListeners newEvents;
        private volatile @Nullable Runnable reader;

        PromptStream(TrackingEventStream stream, AppendListeners newEvents) {
            this.stream = stream;
            this.newEvents = newEvents;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            reader = callback;
            newEvents.call(callback);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void close() {
            var callback = reader;
            if (callback != null) newEvents.forget(callback);
            stream.close();
        }
    }
}
