package parley.platform.segments;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waiting for what another segment of the same projection is about to write. */
public final class OtherSegments {

    private static final Logger LOG = LoggerFactory.getLogger(OtherSegments.class);

    /** Longer than it takes until another node goes on with the segments of one that died. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(25);

    private OtherSegments() {}

    /**
     * Asks again until it is there, keeping the claim meanwhile; not where there is nobody to wait for. Whoever writes must
     * write before waiting, or two would wait for each other.
     */
    public static void await(BooleanSupplier isThere) {
        if (isThere.getAsBoolean()) return;
        var claim = SegmentClaim.current();
        if (!claim.hasSiblings()) return;
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            pause();
            claim.confirm();
            if (isThere.getAsBoolean()) return;
        }
        LOG.error("Another segment has not written what this one needs.");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another segment", stopping);
        }
    }
}
