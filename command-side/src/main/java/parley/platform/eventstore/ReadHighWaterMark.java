package parley.platform.eventstore;

import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Lets readers have events up to the first number that may still come, so that everybody reads them in the order of their
 * numbers, today and in any replay.
 *
 * <p>A number is taken before it is committed. One that is missing below others was taken before they were seen, by an
 * append that was under way then; once all of those have ended it is there or will never be.
 */
final class ReadHighWaterMark {

    /** For readers that are a little behind others. */
    private static final long REMEMBERED = 10_000;

    private final InFlightAppends appends;

    /** Numbers that are missing, each with the newest append there was when that was first seen. */
    private final NavigableMap<Long, Long> missing = new ConcurrentSkipListMap<>();

    ReadHighWaterMark(InFlightAppends appends) {
        this.appends = appends;
    }

    /**
     * @param after how far was read before
     * @param oldest {@link InFlightAppends#oldest} of before these were asked for: what has begun since may have taken a number, too
     */
    <E extends TrackedEventData<?>> List<E> of(List<E> events, @Nullable TrackingToken after, long oldest) {
        var last = after == null ? -1 : after.position().orElse(-1);
        for (int i = 0; i < events.size(); i++) {
            var token = (GapAwareTrackingToken) events.get(i).trackingToken();
            var gaps = token.getGaps().tailSet(last + 1);
            if (!gaps.isEmpty() && mayStillCome(gaps.first(), oldest)) return events.subList(0, i);
            last = Math.max(last, token.getIndex());
        }
        missing.headMap(last - REMEMBERED).clear();
        return events;
    }

    private boolean mayStillCome(long number, long oldest) {
        return oldest <= missing.computeIfAbsent(number, _ -> appends.newest());
    }
}
