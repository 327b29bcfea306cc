package parley.account.web;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets sign-ups that nobody completed, with the name, address and password in them. */
@Component
class InterruptedSignUps {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Credentials credentials;
    private final Clock clock;

    InterruptedSignUps(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        credentials.forgetPendingBefore(clock.instant().minus(KEPT));
    }
}
