package parley.account.web;

import java.time.Duration;
import org.springframework.stereotype.Component;
import parley.platform.allowances.Rates;
import parley.platform.allowances.TokenBuckets;

/**
 * How much is left of what may be done so often. Each node counts for itself: enough to make guessing hopeless.
 *
 * <p>What is counted may be named by strangers. It is kept as a hash, so that every name costs the same few bytes.
 */
@Component
class RateLimiter {

    private final boolean counted;
    private final TokenBuckets<String> buckets = new TokenBuckets<>();

    RateLimiter(AccountSettings settings) {
        counted = settings.throttle();
    }

    /** Takes one, and answers how long to wait for it: zero when it was there. */
    Duration take(String what, Rates rates) {
        return counted ? buckets.take(Secrets.hash(what), rates) : Duration.ZERO;
    }

    /**
     * Takes one.
     *
     * @throws parley.platform.http.RequestRejected with the time to wait, when there is nothing left to take
     */
    void require(String what, Rates rates) {
        if (counted) buckets.require(Secrets.hash(what), rates);
    }

    /** The same as taking, and takes nothing. */
    Duration look(String what, Rates rates) {
        return counted ? buckets.look(Secrets.hash(what), rates) : Duration.ZERO;
    }

    /** Gives one back that was taken. */
    void giveBack(String what, Rates rates) {
        if (counted) buckets.giveBack(Secrets.hash(what), rates);
    }
}
