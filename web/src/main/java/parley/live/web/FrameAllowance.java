package parley.live.web;

import java.util.concurrent.TimeUnit;

/** How many frames a client may still send: enough at once to subscribe to everything, then a steady few. */
final class FrameAllowance {

    static final int AT_ONCE = 1_000;
    private static final int PER_SECOND = 20;

    private double left = AT_ONCE;
    private long at = System.nanoTime();

    /** Called by one thread at a time, as frames of a socket arrive. */
    void spend() {
        var now = System.nanoTime();
        left = Math.min(AT_ONCE, left + (now - at) * PER_SECOND / (double) TimeUnit.SECONDS.toNanos(1));
        at = now;
        if (--left < 0) throw new ProtocolViolation("Too many frames: send at most " + PER_SECOND + " a second.");
    }
}
