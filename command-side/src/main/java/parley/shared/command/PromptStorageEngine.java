package parley.shared.command;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC engine, announcing each event once the store's shared reader has it.
 *
 * <p>Only that reader asks for streams that may block. When it comes back for the next event, it has put the last one
 * where all others can read it.
 */
class PromptStorageEngine extends JdbcEventStorageEngine {

    private final NewEvents newEvents;

    PromptStorageEngine(Builder builder, NewEvents newEvents) {
        super(builder);
        this.newEvents = newEvents;
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
