package parley.shared.query;

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
public record Position(long at, List<Long> gaps) {

    public static boolean covers(@Nullable Position seen, TrackingToken event) {
        return seen != null && seen.like(event).covers(event);
    }

    public static Position after(@Nullable Position seen, TrackingToken event) {
        return of(seen == null ? event : seen.like(event).upperBound(event));
    }

    /** @param gapAware whether the engine numbers events before they are committed, and so leaves gaps */
    TrackingToken token(boolean gapAware) {
        return gapAware ? GapAwareTrackingToken.newInstance(at, gaps) : new GlobalSequenceTrackingToken(at);
    }

    private static Position of(TrackingToken token) {
        return token instanceof GapAwareTrackingToken gapAware
                ? new Position(gapAware.getIndex(), List.copyOf(gapAware.getGaps()))
                : new Position(token.position().orElseThrow(), List.of());
    }

    private TrackingToken like(TrackingToken event) {
        return token(event instanceof GapAwareTrackingToken);
    }
}
