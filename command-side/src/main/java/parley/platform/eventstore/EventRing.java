package parley.platform.eventstore;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The newest events of a row, by their places in it, which are counted from where it began. Not for several threads. */
final class EventRing {

    /** No place here. */
    static final long NONE = -1;

    private record Read(TrackedEventMessage<?> event, LastRead upTo, long at) {}

    private final @Nullable Read[] kept;
    private long first;
    private long end;

    /** What was read by who has read all in front of the first. */
    private LastRead before;

    private LastRead last;

    EventRing(int most, @Nullable TrackingToken start) {
        this.kept = new Read[most];
        this.before = LastRead.beginning(start);
        this.last = before;
    }

    /** The place of the oldest that is kept. */
    long first() {
        return first;
    }

    /** The place of the next that comes. */
    long end() {
        return end;
    }

    boolean isFull() {
        return end - first == kept.length;
    }

    void add(TrackedEventMessage<?> event, long now) {
        last = last.after(event);
        kept[slot(end)] = new Read(event, last, now);
        end++;
    }

    @Nullable
    TrackedEventMessage<?> get(long place) {
        var read = at(place);
        return read == null ? null : read.event;
    }

    /** Whether there is an oldest one, and it was added before that moment. */
    boolean isFirstOlder(long moment) {
        var oldest = at(first);
        return oldest != null && oldest.at - moment < 0;
    }

    void dropFirst() {
        var oldest = at(first);
        if (oldest == null) return;
        before = oldest.upTo;
        kept[slot(first)] = null;
        first++;
    }

    /** Where a reader that has got so far goes on, or {@link #NONE} where it would lose something or get it twice. */
    long placeAfter(LastRead reader) {
        var low = first;
        var high = end;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (upTo(middle).position() <= reader.position()) low = middle;
            else high = middle - 1;
        }
        return reader.isWhere(upTo(low)) ? low : NONE;
    }

    /** What was read by who goes on at a place. */
    private LastRead upTo(long place) {
        var read = at(place - 1);
        return read == null ? before : read.upTo;
    }

    private @Nullable Read at(long place) {
        return place < first || place >= end ? null : kept[slot(place)];
    }

    private int slot(long place) {
        return (int) (place % kept.length);
    }
}
