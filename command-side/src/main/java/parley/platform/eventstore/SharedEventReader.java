package parley.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import parley.shared.Bound;

/**
 * Reads the events for all processors of a node: each is asked of the store, decrypted and deserialised once, however many
 * want it, now and while read models are made anew.
 *
 * <p>Readers that are close together share a {@link EventWindow}, and one that is elsewhere has its own until it meets
 * others.
 */
public final class SharedEventReader implements StreamableMessageSource<TrackedEventMessage<?>> {

    @Bound
    private static final int MOST_EVENTS = 4_096;

    @Bound
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(1);

    @Bound
    private static final Duration LONGEST_RETENTION = Duration.ofSeconds(10);

    private static final Duration RECENT = Duration.ofMinutes(1);

    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final EventWindow.Limits limits;

    /** Of who reads where. Held by nobody who asks the store. */
    private final ReentrantLock lock = new ReentrantLock();

    private final List<EventWindow> windows = new CopyOnWriteArrayList<>();
    private long opened;

    public SharedEventReader(StreamableMessageSource<TrackedEventMessage<?>> store) {
        this(store, new EventWindow.Limits(MOST_EVENTS, LONGEST_PATIENCE, LONGEST_PATIENCE, LONGEST_RETENTION, RECENT));
    }

    SharedEventReader(StreamableMessageSource<TrackedEventMessage<?>> store, EventWindow.Limits limits) {
        this.store = store;
        this.limits = limits;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        var stream = new SharedStream(this, LastRead.beginning(token));
        findPlace(stream);
        return stream;
    }

    /** Gives a stream a place where others are, or a window of its own. */
    void findPlace(SharedStream stream) {
        lock.lock();
        try {
            leaveWindow(stream);
            if (!stream.isClosed() && !joinAnother(stream)) openWindow(stream);
        } finally {
            lock.unlock();
        }
    }

    /** Moves a stream that has come to the end of its window to one that goes on from there; returns whether there is one. */
    boolean goOnElsewhere(SharedStream stream) {
        if (windows.size() < 2 && windows.contains(stream.window())) return false;
        lock.lock();
        try {
            return !stream.isClosed() && joinAnother(stream);
        } finally {
            lock.unlock();
        }
    }

    /** For good: it was closed. */
    void leave(SharedStream stream) {
        lock.lock();
        try {
            leaveWindow(stream);
        } finally {
            lock.unlock();
        }
    }

    private boolean joinAnother(SharedStream stream) {
        for (var window : windows) {
            var place = window == stream.window() ? EventRing.NONE : window.placeAfter(stream.lastRead());
            if (place == EventRing.NONE || !window.isWorthMoving(stream.window(), place)) continue;
            leaveWindow(stream);
            stream.enter(window, place);
            return true;
        }
        return false;
    }

    private void openWindow(SharedStream stream) {
        var token = stream.lastRead().token();
        var window = new EventWindow(++opened, () -> store.openStream(token), windows::remove, token, limits);
        windows.add(window);
        stream.enter(window, 0);
    }

    private void leaveWindow(SharedStream stream) {
        var window = stream.window();
        stream.exit();
        if (window == null || !window.leave(stream)) return;
        windows.remove(window);
        window.abandon();
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return store.createTokenAt(dateTime);
    }

    @Override
    public @Nullable TrackingToken createTokenSince(Duration duration) {
        return store.createTokenSince(duration);
    }
}
