package parley.platform.eventstore;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.common.io.IOUtils;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Events in a row, each asked of the store once, for readers that are close together.
 *
 * <p>Nothing is read ahead: who comes to the end asks the store, in its own thread, for itself and the others. Who has not
 * read the oldest event when room is needed is overtaken, and has to go on elsewhere; among events of long ago those in
 * front wait a little first, so that read models that are made anew together stay together.
 */
final class EventWindow {

    /**
     * @param events how many are kept
     * @param grace how long those in front wait for others that may begin where they did
     * @param patience how long they wait for one behind that does not move
     * @param retention how long an event is kept for others that may come, once all have read it
     * @param recent an event that is younger waits for nobody
     */
    record Limits(int events, Duration grace, Duration patience, Duration retention, Duration recent) {}

    /** Of what is kept, as much is asked for at once, so that not everybody asks for every event. */
    private static final int PORTIONS = 32;

    /** Of what is kept, as much has to be free before who waits goes on, so as not to wait for each event. */
    private static final int PARTS = 4;

    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(500);

    private final long number;
    private final Supplier<BlockingStream<TrackedEventMessage<?>>> store;
    private final Consumer<EventWindow> failed;
    private final Limits limits;
    private final int portion;
    private final long openedAt = System.nanoTime();
    private final Set<SharedStream> readers = ConcurrentHashMap.newKeySet();

    /** Held by who asks the store, for as long as that takes. */
    private final ReentrantLock asking = new ReentrantLock();

    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;
    private @Nullable RuntimeException failure;
    private volatile boolean abandoned;

    /** Held for an instant, for what is kept. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition news = lock.newCondition();
    private final Condition progress = lock.newCondition();
    private final EventRing kept;
    private long announcements;
    private int waiting;

    /**
     * @param number grows from one window to the next
     * @param store opens the stream that all is read from
     * @param failed told when that fails, so that nobody else comes here
     * @param start where that stream begins
     */
    EventWindow(
            long number,
            Supplier<BlockingStream<TrackedEventMessage<?>>> store,
            Consumer<EventWindow> failed,
            @Nullable TrackingToken start,
            Limits limits) {
        this.number = number;
        this.store = store;
        this.failed = failed;
        this.limits = limits;
        this.portion = Math.max(1, limits.events() / PORTIONS);
        this.kept = new EventRing(limits.events(), start);
    }

    /** Where a reader goes on here, or {@link EventRing#NONE}. */
    long placeAfter(LastRead reader) {
        lock.lock();
        try {
            return kept.placeAfter(reader);
        } finally {
            lock.unlock();
        }
    }

    void join(SharedStream reader) {
        readers.add(reader);
    }

    /** Returns whether that was the last one. */
    boolean leave(SharedStream reader) {
        readers.remove(reader);
        lock.lock();
        try {
            progress.signalAll();
        } finally {
            lock.unlock();
        }
        return readers.isEmpty();
    }

    /** Nobody reads here any more, nor will. */
    void abandon() {
        abandoned = true;
        if (!asking.tryLock()) return; // who asks sees to it
        try {
            closeStream();
        } finally {
            asking.unlock();
        }
    }

    /** The next event for a reader; nothing at the end, and for one that was overtaken. */
    @Nullable
    TrackedEventMessage<?> take(SharedStream reader) {
        lock.lock();
        try {
            var event = kept.get(reader.place());
            if (event == null) return null;
            reader.moveTo(reader.place() + 1);
            if (waiting > 0 && reader.place() - kept.first() == limits.events() / PARTS) progress.signalAll();
            return event;
        } finally {
            lock.unlock();
        }
    }

    boolean hasOvertaken(SharedStream reader) {
        lock.lock();
        try {
            return reader.place() < kept.first();
        } finally {
            lock.unlock();
        }
    }

    boolean hasMoreThan(long place) {
        lock.lock();
        try {
            return place < kept.end();
        } finally {
            lock.unlock();
        }
    }

    /** Whether a reader had better go on here, at a place, than where it is: those who have met stay together. */
    boolean isWorthMoving(@Nullable EventWindow from, long place) {
        return from == null || number < from.number || hasMoreThan(place);
    }

    /** Asks the store for what comes at a place and beyond, unless somebody else just has; returns whether there is more. */
    boolean ask(long place) {
        if (!fillUnlessHeldUp(place, true)) {
            awaitProgress(); // holding nothing that those who are behind may want
            fillUnlessHeldUp(place, false);
        }
        return hasMoreThan(place);
    }

    private boolean fillUnlessHeldUp(long place, boolean patient) {
        asking.lock();
        try {
            return hasMoreThan(place) || abandoned || fill(patient);
        } finally {
            asking.unlock();
            if (abandoned) abandon();
        }
    }

    /**
     * Returns false where nothing could be added because somebody is waited for. Whoever comes to the end of a stream that
     * has failed is told so.
     */
    private boolean fill(boolean patient) {
        if (failure != null) throw failure;
        tidy();
        var added = 0;
        try {
            var source = open();
            while (source.hasNextAvailable(0, TimeUnit.NANOSECONDS) && (added < portion || isCutAt(source))) {
                if (!makeRoom(patient || added > 0)) return added > 0;
                add(EventOpenedOnce.of(source.nextAvailable()));
                added++;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            failure = broken;
            failed.accept(this);
            closeStream();
            if (added == 0) throw broken;
        }
        return true;
    }

    private BlockingStream<TrackedEventMessage<?>> open() {
        var source = stream;
        if (source != null) return source;
        source = store.get();
        stream = source;
        source.setOnAvailableCallback(this::announce);
        return source;
    }

    /** Events that an upcaster made of one stay together. */
    private boolean isCutAt(BlockingStream<TrackedEventMessage<?>> source) {
        return source.peek()
                .map(TrackedEventMessage::trackingToken)
                .filter(this::isLast)
                .isPresent();
    }

    private boolean isLast(TrackingToken token) {
        lock.lock();
        try {
            var last = kept.get(kept.end() - 1);
            return last != null && last.trackingToken().equals(token);
        } finally {
            lock.unlock();
        }
    }

    private void add(TrackedEventMessage<?> event) {
        lock.lock();
        try {
            kept.add(event, System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    private void closeStream() {
        IOUtils.closeQuietly(stream);
        stream = null;
    }

    /** Returns whether there is room now; never for who is patient, where somebody who is behind is waited for. */
    private boolean makeRoom(boolean patient) {
        lock.lock();
        try {
            if (!kept.isFull()) return true;
            if (patient && slowest() == kept.first() && isLongAgo()) return false;
            kept.dropFirst();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void tidy() {
        lock.lock();
        try {
            dropWhatAllHaveRead();
        } finally {
            lock.unlock();
        }
    }

    private void dropWhatAllHaveRead() {
        var slowest = slowest();
        var outdated = System.nanoTime() - limits.retention().toNanos();
        while (kept.first() < slowest && kept.isFirstOlder(outdated)) kept.dropFirst();
    }

    /** Where the last of those is who have not been overtaken, or may yet begin. */
    private long slowest() {
        if (kept.first() == 0 && System.nanoTime() - openedAt < limits.grace().toNanos()) return 0;
        return readers.stream()
                .mapToLong(SharedStream::place)
                .filter(place -> place >= kept.first())
                .min()
                .orElseGet(kept::end);
    }

    private boolean isLongAgo() {
        var newest = kept.get(kept.end() - 1);
        return newest != null
                && newest.getTimestamp()
                        .isBefore(GenericEventMessage.clock.instant().minus(limits.recent()));
    }

    /** Until a part of what is kept can go, as long as the slowest does move. */
    private void awaitProgress() {
        lock.lock();
        waiting++;
        try {
            var part = kept.first() + limits.events() / PARTS;
            var seen = slowest();
            var now = System.nanoTime();
            var atLast = now + 2 * limits.patience().toNanos();
            var end = now + limits.patience().toNanos();
            while (slowest() < part && end - System.nanoTime() > 0 && !abandoned) {
                progress.awaitNanos(end - System.nanoTime());
                if (slowest() > seen)
                    end = Math.min(atLast, System.nanoTime() + limits.patience().toNanos());
                seen = slowest();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** To be asked before looking for an event, and waited for after there was none. */
    long announcements() {
        lock.lock();
        try {
            return announcements;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the store has announced more than so often, for as long at most, or half a second. */
    void awaitNews(long known, long nanos) throws InterruptedException {
        var left = Math.min(nanos, LOOK_AGAIN);
        lock.lock();
        try {
            while (announcements == known && left > 0) left = news.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }

    private void announce() {
        lock.lock();
        try {
            announcements++;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        readers.forEach(SharedStream::announce);
    }
}
