package parley.platform.allowances;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import parley.platform.http.RequestRejected;
import parley.platform.http.RequestRejection;
import parley.shared.Bound;

/**
 * Who has taken how much of what lately, in this node's memory. Keys must be small whatever people send: an id, an
 * enumeration, a digest.
 *
 * @param <K> who, and what of
 */
public final class TokenBuckets<K> {

    /** Past this, whoever has not been seen for longest is counted anew. */
    @Bound
    private static final int MOST_COUNTED = 100_000;

    /** The longest time of a rate. */
    @Bound
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Cache<K, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED)
            .expireAfterAccess(REMEMBERED)
            .build();

    /** Takes one, and answers how long to wait for it: zero when it was there. */
    public Duration take(K key, Rates rates) {
        var probe = bucket(key, rates).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** The same, and takes nothing. */
    public Duration look(K key, Rates rates) {
        return Duration.ofNanos(bucket(key, rates).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Gives one back that was taken. */
    public void giveBack(K key, Rates rates) {
        bucket(key, rates).addTokens(1);
    }

    /**
     * Takes one.
     *
     * @throws RequestRejected with the time to wait, when there is nothing left to take
     */
    public void require(K key, Rates rates) {
        var wait = take(key, rates);
        if (!wait.isZero()) throw new RequestRejected(RequestRejection.TOO_OFTEN, wait);
    }

    private Bucket bucket(K key, Rates rates) {
        return buckets.get(key, _ -> rates.bucket());
    }
}
