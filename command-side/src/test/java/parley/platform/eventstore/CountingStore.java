package parley.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDecorator;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Events in memory, which know how often they were read and opened, and a store that fails when it is told to. */
final class CountingStore implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final List<Stored> events = new CopyOnWriteArrayList<>();
    private final Set<Reading> open = ConcurrentHashMap.newKeySet();
    private final LongFunction<TrackingToken> tokens;
    private volatile @Nullable RuntimeException failure;

    CountingStore() {
        this(GlobalSequenceTrackingToken::new);
    }

    /** @param tokens of the numbers of events */
    CountingStore(LongFunction<TrackingToken> tokens) {
        this.tokens = tokens;
    }

    /** An event, as stored, and what was asked of it. */
    record Stored(long number, Object payload, Instant at, AtomicInteger read, AtomicInteger opened) {}

    void append(Object payload, Instant at) {
        events.add(new Stored(events.size(), payload, at, new AtomicInteger(), new AtomicInteger()));
        open.forEach(Reading::announce);
    }

    void appendLongAgo(int count) {
        for (int i = 0; i < count; i++)
            append("event " + events.size(), Instant.now().minus(Duration.ofDays(1)));
    }

    void append(int count) {
        for (int i = 0; i < count; i++) append("event " + events.size(), Instant.now());
    }

    int size() {
        return events.size();
    }

    /** Whoever asks for an event is told so. */
    void fail(RuntimeException why) {
        failure = why;
    }

    void recover() {
        failure = null;
    }

    int streams() {
        return open.size();
    }

    List<Integer> timesRead() {
        return events.stream().map(event -> event.read.get()).toList();
    }

    List<Integer> timesOpened() {
        return events.stream().map(event -> event.opened.get()).toList();
    }

    TrackingToken token(long number) {
        return tokens.apply(number);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        var reading = new Reading(token == null ? 0 : (int) token.position().orElseThrow() + 1);
        open.add(reading);
        return reading;
    }

    @Override
    public TrackingToken createHeadToken() {
        return tokens.apply(events.size() - 1L);
    }

    private final class Reading implements BlockingStream<TrackedEventMessage<?>> {

        private int next;
        private volatile Runnable callback = () -> {};

        Reading(int next) {
            this.next = next;
        }

        void announce() {
            callback.run();
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return hasNextAvailable() ? Optional.of(message(events.get(next))) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            var why = failure; // another thread may mend the store at any moment
            if (why != null) throw why;
            if (!open.contains(this)) throw new IllegalStateException("read after it was closed");
            return next < events.size();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            var event = events.get(next++);
            event.read.incrementAndGet();
            return message(event);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            this.callback = callback;
            return true;
        }

        @Override
        public void close() {
            open.remove(this);
        }
    }

    private TrackedEventMessage<?> message(Stored event) {
        return new GenericTrackedDomainEventMessage<>(
                tokens.apply(event.number), "Room", "room", event.number, new Sealed(event), event::at);
    }

    /** As the framework's own, it keeps what it has opened, yet several threads may do so at once. */
    private static final class Sealed extends MessageDecorator<Object> {

        private static final long serialVersionUID = 1L;

        private final transient Stored event;
        private transient volatile @Nullable Object opened;

        Sealed(Stored event) {
            super(new GenericMessage<>(event.payload));
            this.event = event;
        }

        @Override
        public Object getPayload() {
            if (opened == null) {
                event.opened.incrementAndGet();
                LockSupport.parkNanos(1_000);
                opened = event.payload;
            }
            return opened;
        }

        @Override
        public Message<Object> withMetaData(Map<String, ?> metaData) {
            return new GenericMessage<>(event.payload, metaData);
        }

        @Override
        public Message<Object> andMetaData(Map<String, ?> metaData) {
            return withMetaData(metaData);
        }
    }
}
