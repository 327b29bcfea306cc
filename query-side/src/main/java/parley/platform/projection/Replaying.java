package parley.platform.projection;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;

/** Tokens of events of which nobody is to be told. */
final class Replaying {

    private Replaying() {}

    static TrackingToken of(TrackingToken event) {
        var token = WrappedToken.unwrapUpperBound(event);
        var later = token.position().orElse(-1) + 1;
        var resetAt = token instanceof GapAwareTrackingToken
                ? GapAwareTrackingToken.newInstance(later, List.of())
                : new GlobalSequenceTrackingToken(later);
        return ReplayToken.createReplayToken(resetAt, token);
    }
}
