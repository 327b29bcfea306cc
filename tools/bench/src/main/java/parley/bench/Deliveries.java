package parley.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * What was sent, when it was due, and how often it has arrived.
 *
 * <p>Latency counts from the time at which a message was due, not from when the generator got round to sending it: a
 * generator that waits for the server would otherwise leave out just the waits (coordinated omission, as Gil Tene calls
 * it).
 */
final class Deliveries {

    /** Stands before a message's mark in its text. */
    static final String MARK = "mark-";

    private static final long LONGEST = 60_000_000_000L;

    private final long[] due;
    private final AtomicInteger marks = new AtomicInteger();
    private final Histogram latencies = new ConcurrentHistogram(LONGEST, 3);
    private final LongAdder arrived = new LongAdder();
    private final LongAdder outOfOrder = new LongAdder();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Histogram acceptance = new ConcurrentHistogram(LONGEST, 3);

    /** @param most how many messages there can be */
    Deliveries(int most) {
        due = new long[most];
    }

    /** Begins a message that is due at this time of {@link System#nanoTime}; returns its mark. */
    int begin(long at) {
        var mark = marks.getAndIncrement();
        due[mark] = at;
        return mark;
    }

    /** What the message of this mark says: as much as people ordinarily do. */
    static String text(int mark) {
        return MARK + mark + " says something of *ordinary* length, as people do when they talk";
    }

    void answered(int mark, int status) {
        if (status == 201) {
            accepted.incrementAndGet();
            acceptance.recordValue(Math.clamp(System.nanoTime() - due[mark], 1, LONGEST));
        } else refused.incrementAndGet();
    }

    void arrived(int mark, boolean inOrder) {
        arrived.increment();
        if (!inOrder) outOfOrder.increment();
        if (mark < due.length) latencies.recordValue(Math.clamp(System.nanoTime() - due[mark], 1, LONGEST));
    }

    int sent() {
        return marks.get();
    }

    int accepted() {
        return accepted.get();
    }

    int refused() {
        return refused.get();
    }

    long arrived() {
        return arrived.sum();
    }

    /** Deliveries whose number did not follow that of the one before at the same socket: lost, doubled or reordered. */
    long outOfOrder() {
        return outOfOrder.sum();
    }

    Histogram latencies() {
        return latencies;
    }

    /** From due to answered. */
    Histogram acceptance() {
        return acceptance;
    }
}
