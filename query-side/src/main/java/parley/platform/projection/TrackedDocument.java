package parley.platform.projection;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

/** A document that knows how far into the stream of events it has got. */
public abstract class TrackedDocument {

    /**
     * What was tried again, and taken after others had overtaken it.
     *
     * @param times how often, so that nobody writes over it who read the document before
     * @param places the last of those events
     */
    record Late(long times, List<Long> places) {}

    private static final int PLACES_REMEMBERED = 2 * DeadLetterRetry.AT_ONCE;

    @Nullable
    StreamPosition seen;

    @Nullable
    Late late;

    public boolean covers(TrackingToken event) {
        return StreamPosition.covers(seen, event);
    }

    /** Whether it has got as far as this event, which says nothing of the event itself where there were gaps. */
    public boolean isAtLeastAt(TrackingToken event) {
        return seen != null && seen.at() >= event.position().orElseThrow();
    }

    /** Whether it has taken this event out of its turn; asked of what was tried last, in case a crash repeats that. */
    boolean tookLate(TrackingToken event) {
        return late != null && late.places().contains(event.position().orElseThrow());
    }

    public void takeLate(TrackingToken event) {
        var before = late == null ? new Late(0, List.of()) : late;
        var places = Lists.with(before.places(), event.position().orElseThrow());
        var last = places.subList(Math.max(0, places.size() - PLACES_REMEMBERED), places.size());
        late = new Late(before.times() + 1, List.copyOf(last));
    }

    public void saw(TrackingToken event) {
        seen = StreamPosition.after(seen, event);
    }

    /** Has it said of the database's document what this one says of itself. */
    Update mark(Update amendment) {
        amendment.set("seen", seen);
        return late == null ? amendment : amendment.set("late", late);
    }

    /** What the database need only be told, where that is less than the whole document. */
    protected Optional<Update> amendment() {
        return Optional.empty();
    }

    /** From here on amendments count: this is what the database has. */
    protected void isStored() {}
}
