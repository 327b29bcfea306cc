package parley.platform.eventstore;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** What one of several readers sees of the events. For one thread at a time, as any stream, but for its closing. */
final class SharedStream implements TrackingEventStream {

    private final SharedEventReader reader;
    private final Set<Class<?>> ignored = new HashSet<>();
    private volatile LastRead lastRead;
    private volatile @Nullable EventWindow window;
    private volatile long place;
    private volatile @Nullable Runnable callback;
    private volatile boolean closed;
    private @Nullable TrackedEventMessage<?> next;

    /** To be placed in a window before it is used. */
    SharedStream(SharedEventReader reader, LastRead beginning) {
        this.reader = reader;
        this.lastRead = beginning;
    }

    LastRead lastRead() {
        return lastRead;
    }

    @Nullable
    EventWindow window() {
        return window;
    }

    long place() {
        return place;
    }

    /** By the window alone, which lets nobody else look meanwhile. */
    void moveTo(long place) {
        this.place = place;
    }

    /** By the reader alone, as is leaving. */
    void enter(EventWindow window, long place) {
        this.place = place;
        this.window = window;
        window.join(this);
    }

    void exit() {
        window = null;
    }

    void announce() {
        var reading = callback;
        if (reading != null) reading.run();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        return true;
    }

    /** What nobody here has a handler for is passed over, but for the newest event, by which a reader learns how far it is. */
    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignoredMessage) {
        ignored.add(ignoredMessage.getPayloadType());
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(next) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var end = System.nanoTime() + unit.toNanos(timeout);
        while (next == null) {
            var asked = window;
            if (asked == null) return false;
            var known = asked.announcements();
            next = read();
            var left = end - System.nanoTime();
            if (next != null || left <= 0) break;
            if (asked == window) asked.awaitNews(known, left);
        }
        return next != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS))
            if (closed) throw new IllegalStateException("The stream has been closed.");
        var event = Objects.requireNonNull(next);
        next = null;
        return event;
    }

    /** The next event that is wanted; nothing where there is none yet. */
    private @Nullable TrackedEventMessage<?> read() {
        var event = step();
        while (event != null && ignored.contains(event.getPayloadType()) && isFollowed()) event = step();
        return event;
    }

    private boolean isFollowed() {
        var here = window;
        return here != null && here.hasMoreThan(place);
    }

    private @Nullable TrackedEventMessage<?> step() {
        for (var here = window; here != null; here = window) {
            var event = here.take(this);
            if (event != null) {
                lastRead = lastRead.after(event);
                return event;
            }
            if (here.hasOvertaken(this)) reader.findPlace(this);
            else if (!goOn(here)) return null;
        }
        return null;
    }

    /** Asks even where others are ahead: only then has it all that was made of the last event it has read. */
    private boolean goOn(EventWindow here) {
        var more = here.ask(place);
        return reader.goOnElsewhere(this) || more;
    }

    @Override
    public void close() {
        closed = true;
        reader.leave(this);
    }

    boolean isClosed() {
        return closed;
    }
}
