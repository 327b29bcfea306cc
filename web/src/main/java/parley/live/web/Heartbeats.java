package parley.live.web;

import java.time.Duration;

/** The heart-beats agreed on with one client, and when it was last heard. Zero stands for none. */
final class Heartbeats {

    private final long openedAt = System.nanoTime();
    private volatile boolean connected;
    private volatile long heardAt = openedAt;
    private volatile long sendEvery;
    private volatile long hearEvery;
    private volatile long closingSince;

    void agree(long clientSends, long clientWants, Duration ours) {
        sendEvery = clientWants == 0 ? 0 : Math.max(clientWants, ours.toMillis()) * 1_000_000;
        hearEvery = clientSends == 0 ? 0 : Math.max(clientSends, ours.toMillis()) * 1_000_000;
        connected = true;
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    boolean isConnected() {
        return connected;
    }

    boolean owesBeat(long wroteAt, long now) {
        return sendEvery > 0 && now - wroteAt > sendEvery * 3 / 4;
    }

    /** Twice the agreed time is granted, for the network's sake, and ten seconds to connect at all. */
    boolean isGone(long now) {
        if (!connected) return now - openedAt > Duration.ofSeconds(10).toNanos();
        return hearEvery > 0 && now - heardAt > hearEvery * 2;
    }

    /** Whether the other end had five seconds to answer our goodbye. */
    boolean closingTakesTooLong(long now) {
        if (closingSince == 0) closingSince = now;
        return now - closingSince > Duration.ofSeconds(5).toNanos();
    }
}
