package parley.testing;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * How long tests wait for what must come: one bound for all, so wide that only what stands still meets it, because the
 * gate's machine may be many times slower than its author's. What is about speed is measured, and not tested so.
 */
public final class Patience implements LauncherSessionListener {

    public static final Duration LIMIT = Duration.ofMinutes(1);

    /** Most of what is waited for comes within a few milliseconds; who waits longer asks less often. */
    private static Duration untilNextLook(int looks, Duration before) {
        return Duration.ofMillis(Math.min(100, 10L * looks));
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(LIMIT);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Patience::untilNextLook);
        PlaywrightAssertions.setDefaultAssertionTimeout((double) LIMIT.toMillis());
    }
}
