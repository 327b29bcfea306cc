package parley.shared.query;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A document that knows how far into the stream of events it has got. */
public abstract class TrackedDocument {

    @Nullable
    Position seen;

    public boolean covers(TrackingToken event) {
        return Position.covers(seen, event);
    }

    public void saw(TrackingToken event) {
        seen = Position.after(seen, event);
    }
}
