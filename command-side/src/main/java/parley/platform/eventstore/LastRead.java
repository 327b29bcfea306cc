package parley.platform.eventstore;

import java.util.Objects;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader has got.
 *
 * @param token of the last event it has read, or where it began
 * @param settled whether it has read an event beyond where it began, so that nothing can come that is below
 */
record LastRead(@Nullable TrackingToken token, boolean settled) {

    private static final long NOWHERE = Long.MIN_VALUE;

    static LastRead beginning(@Nullable TrackingToken token) {
        return new LastRead(token, false);
    }

    LastRead after(TrackedEventMessage<?> event) {
        var next = event.trackingToken();
        return new LastRead(next, settled || position(next) > position(token));
    }

    long position() {
        return position(token);
    }

    /**
     * Whether readers that have got here and there can go on alike. Events come in the order of their numbers: two that
     * have read beyond a gap agree on it, whatever their tokens still note.
     */
    boolean isWhere(LastRead other) {
        return position() == other.position() && (Objects.equals(token, other.token) || (settled && other.settled));
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? NOWHERE : token.position().orElseThrow();
    }
}
