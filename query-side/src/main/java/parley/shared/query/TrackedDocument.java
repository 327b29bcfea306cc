package parley.shared.query;

import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

/** A document that knows how far into the stream of events it has got. */
public abstract class TrackedDocument {

    @Nullable
    Position seen;

    public boolean covers(TrackingToken event) {
        return Position.covers(seen, event);
    }

    /** Whether it has got as far as this event, which says nothing of the event itself where there were gaps. */
    public boolean isAtLeastAt(TrackingToken event) {
        return seen != null && seen.at() >= event.position().orElseThrow();
    }

    public void saw(TrackingToken event) {
        seen = Position.after(seen, event);
    }

    /** What the database need only be told, where that is less than the whole document. */
    protected Optional<Update> amendment() {
        return Optional.empty();
    }

    /** From here on amendments count: this is what the database has. */
    protected void isStored() {}
}
