package parley.live.web;

import java.time.Duration;

/** How often a room's list is told: at most once a second, and the longer the list the rarer. */
record Pace(long at, int size) {

    private static final int PEOPLE_PER_SECOND = 200;
    private static final Duration REPEATED = Duration.ofSeconds(30);

    /** Two repetitions may get lost. */
    static final Duration EXPIRES = REPEATED.multipliedBy(3);

    boolean isTooSoon(long now) {
        return now - at
                < Duration.ofSeconds(1).plusSeconds(size / PEOPLE_PER_SECOND).toNanos();
    }

    boolean needsRepeating(long now) {
        return now - at > REPEATED.toNanos();
    }
}
