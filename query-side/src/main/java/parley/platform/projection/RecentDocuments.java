package parley.platform.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import parley.platform.readmodels.Build;
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

    private record Key(String build, Class<?> type, String id) {

        static Key of(Class<?> type, String id) {
            return new Key(Build.written().map(Build::processor).orElse(""), type, id);
        }
    }

    private final Cache<Key, TrackedDocument> all =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(UNUSED).build();

    <D extends TrackedDocument> Optional<D> take(Class<D> type, String id) {
        return Optional.ofNullable(all.asMap().remove(Key.of(type, id))).map(type::cast);
    }

    void keep(String id, TrackedDocument document) {
        all.put(Key.of(document.getClass(), id), document);
    }

    void forget(Class<?> type, String id) {
        all.invalidate(Key.of(type, id));
    }

    /** Whoever claims a segment, begins anew or has changed documents by hand trusts nothing from before. */
    public void forgetAll() {
        all.invalidateAll();
    }
}
