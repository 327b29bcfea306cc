package parley.live.web;

import java.util.concurrent.TimeUnit;
import parley.shared.Bound;

/** How many frames a client may still send: enough at once to subscribe to everything, then a steady few. */
final class FrameAllowance {

    @Bound
    static final int MOST_AT_ONCE = 1_000;

    @Bound
    private static final int MOST_PER_SECOND = 20;

    private double left = MOST_AT_ONCE;
    private long at = System.nanoTime();

    /** Called by one thread at a time, as frames of a socket arrive. */
    void spend(int frames) {
        var now = System.nanoTime();
        left = Math.min(MOST_AT_ONCE, left + (now - at) * MOST_PER_SECOND / (double) TimeUnit.SECONDS.toNanos(1));
        at = now;
        if ((left -= frames) < 0)
            throw new ProtocolViolation("Too many frames: send at most " + MOST_PER_SECOND + " a second.");
    }
}
