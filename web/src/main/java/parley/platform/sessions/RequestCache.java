package parley.platform.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.shared.Bound;

/**
 * What one request has read and the next would read again, for as long as nothing changes it.
 *
 * <p>Whoever changes a value forgets it afterwards, and from then on nobody is given the old one: a read that began before
 * is waited for. Where other nodes change values too nothing is remembered, because their word would come later than the
 * next request.
 */
public final class RequestCache<V> {

    @Bound
    private static final int MOST = 10_000;

    private final @Nullable Cache<String, V> known;

    /** @param kept zero for never; a bound for what is changed in the database by hand */
    public RequestCache(Duration kept) {
        known = kept.isZero()
                ? null
                : Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(kept).build();
    }

    /** What is remembered, or else what is read now; requests that come together read once. */
    public @Nullable V get(String key, Function<String, @Nullable V> read) {
        return known == null ? read.apply(key) : known.get(key, read);
    }

    /** To be called once the change is committed. */
    public void forget(String key) {
        if (known != null) known.invalidate(key);
    }
}
