package parley.platform.projection;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far into the stream of events a document has got, kept inside the document itself: documents and the processor's
 * token are not written in one transaction, so each document must know which events it has absorbed.
 *
 * @param gaps positions before {@code at} that may yet be filled by slower transactions
 */
public record StreamPosition(long at, List<Long> gaps) {

    public static boolean covers(@Nullable StreamPosition seen, TrackingToken event) {
        return seen != null && seen.like(event).covers(event);
    }

    public static StreamPosition after(@Nullable StreamPosition seen, TrackingToken event) {
        return of(seen == null ? event : seen.like(event).upperBound(event));
    }

    /** @param gapAware whether the engine numbers events before they are committed, and so leaves gaps */
    TrackingToken token(boolean gapAware) {
        return gapAware ? GapAwareTrackingToken.newInstance(at, gaps) : new GlobalSequenceTrackingToken(at);
    }

    private static StreamPosition of(TrackingToken token) {
        return token instanceof GapAwareTrackingToken gapAware
                ? new StreamPosition(gapAware.getIndex(), List.copyOf(gapAware.getGaps()))
                : new StreamPosition(token.position().orElseThrow(), List.of());
    }

    private TrackingToken like(TrackingToken event) {
        return token(event instanceof GapAwareTrackingToken);
    }
}
