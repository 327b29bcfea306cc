package parley.live.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one device last said of its person; silence for 90 seconds means that nobody is there. */
final class Device {

    private static final long LASTS = Duration.ofSeconds(90).toNanos();

    /** One active device makes the person active. */
    enum State {
        ACTIVE,
        AWAY;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State stronger(State one, State other) {
            return one == ACTIVE ? one : other;
        }
    }

    private @Nullable State state;
    private long saidAt;

    synchronized @Nullable State state() {
        return state;
    }

    /** Returns whether that is news. */
    synchronized boolean say(State now, long at) {
        var news = state != now;
        state = now;
        saidAt = at;
        return news;
    }

    /** Returns whether the device had been there until now. */
    synchronized boolean expires(long now) {
        if (state == null || now - saidAt < LASTS) return false;
        state = null;
        return true;
    }
}
