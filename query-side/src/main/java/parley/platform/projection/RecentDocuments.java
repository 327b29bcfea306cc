package parley.platform.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import parley.shared.Bound;

/**
 * Documents as this node wrote them last, so that the next batch need not read them again.
 *
 * <p>Whoever takes one has it alone, and it comes back only after a commit: a batch that fails leaves nothing of itself
 * here. Where another node has written meanwhile, the write does not find what was taken, the batch fails, and is done
 * again with what is read then.
 */
@Component
public class RecentDocuments {

    @Bound
    private static final int MOST = 1_000;

    private static final Duration UNUSED = Duration.ofMinutes(1);

    private record Key(Class<?> type, String id) {}

    private final Cache<Key, TrackedDocument> all =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(UNUSED).build();

    <D extends TrackedDocument> Optional<D> take(Class<D> type, String id) {
        return Optional.ofNullable(all.asMap().remove(new Key(type, id))).map(type::cast);
    }

    void keep(String id, TrackedDocument document) {
        all.put(new Key(document.getClass(), id), document);
    }

    void forget(Class<?> type, String id) {
        all.invalidate(new Key(type, id));
    }

    /** Whoever claims a segment, begins anew or has changed documents by hand trusts nothing from before. */
    public void forgetAll() {
        all.invalidateAll();
    }
}
