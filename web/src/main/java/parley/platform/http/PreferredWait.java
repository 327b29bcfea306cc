package parley.platform.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import parley.shared.Bound;

/**
 * What was written can be read a moment later. A {@code GET} may say with {@code Prefer: wait=5} (RFC 7240, section 4.3) that
 * it would rather wait so many seconds than be told that there is nothing. It is a preference: where too many wait already,
 * because each holds a thread, it is answered at once.
 */
@Component
class PreferredWait {

    @Bound
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    @Bound
    private static final int MOST_WAITING_READERS = 32;

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})(?:$|[,;\\s])");

    private final Semaphore places = new Semaphore(MOST_WAITING_READERS);

    /** Gives how long to wait, which is zero for most, and holds a place meanwhile. */
    <A> A during(Function<Duration, A> asking) {
        var preferred = preferred();
        if (preferred.isZero() || !places.tryAcquire()) return asking.apply(Duration.ZERO);
        try {
            return asking.apply(preferred);
        } finally {
            places.release();
        }
    }

    private static Duration preferred() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes))
            return Duration.ZERO;
        var request = attributes.getRequest();
        var header = request.getHeader("Prefer");
        if (header == null || !HttpMethod.GET.matches(request.getMethod())) return Duration.ZERO;
        var wait = WAIT.matcher(header);
        if (!wait.find()) return Duration.ZERO;
        var seconds = Math.min(LONGEST_WAIT.toSeconds(), Long.parseLong(wait.group(1)));
        return Duration.ofSeconds(seconds);
    }
}
