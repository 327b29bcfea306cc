package parley.platform.eventstore;

import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC engine, giving events in the order of their numbers and announcing each once the store's shared reader has it.
 *
 * <p>Only that reader asks for streams that may block. When it comes back for the next event, it has put the last one
 * where all others can read it.
 */
class OrderedEventStorageEngine extends JdbcEventStorageEngine {

    /** In milliseconds. Only for an append that hangs, or whose own thread reads. */
    private static final long PATIENCE = 5_000;

    private final AppendListeners newEvents;
    private final InFlightAppends appends;
    private final ReadHighWaterMark inOrder;

    OrderedEventStorageEngine(Builder builder, AppendListeners newEvents, InFlightAppends appends) {
        super(builder);
        this.newEvents = newEvents;
        this.appends = appends;
        this.inOrder = new ReadHighWaterMark(appends);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        appends.run(() -> super.appendEvents(events, serializer));
    }

    /** Waits for what may still come below, because whoever is given nothing takes that for the end. */
    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken after, int batchSize) {
        while (true) {
            var oldest = appends.oldest();
            var stored = super.fetchTrackedEvents(after, batchSize);
            var readable = inOrder.of(stored, after, oldest);
            if (stored.isEmpty() || !readable.isEmpty() || !appends.awaitEnd(oldest, PATIENCE)) return readable;
        }
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        var events = super.readEvents(trackingToken, mayBlock);
        return mayBlock ? announced(events) : events;
    }

    private <E> Stream<E> announced(Stream<E> events) {
        var source = events.spliterator();
        return StreamSupport.<E>stream(
                        new Spliterators.AbstractSpliterator<E>(Long.MAX_VALUE, Spliterator.ORDERED) {
                            @Override
                            public boolean tryAdvance(Consumer<? super E> publish) {
                                var published = source.tryAdvance(publish);
                                if (published) newEvents.announce();
                                return published;
                            }
                        },
                        false)
                .onClose(events::close);
    }
}
