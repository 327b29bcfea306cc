package parley.encryption.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import parley.shared.Bound;
import parley.shared.KeyAbsent;

/**
 * The keys that this node has read. That one is absent is never remembered: another node may store it, or an operator
 * bring it back, at any moment.
 *
 * <p>So an absent key is asked for again and again, for a while. What is remembered is only that this while was spent in
 * vain: whoever asks next looks again, but does not wait.
 */
@Component
class KnownKeys {

    /** What becomes of a text whose key is absent. */
    enum Absent {
        /** It waits: the event is no erasure, and whoever needs the text fails. */
        WAIT,
        /** It reads as erased. For an operator who has lost keys for good and says so. */
        ERASED
    }

    private static final Logger LOG = LoggerFactory.getLogger(KnownKeys.class);

    /** A node that did not do the forgetting itself notices after at most this long. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    /** In secrets of about 100 bytes each. */
    @Bound
    private static final long MOST = 200_000;

    /** Less than whoever sent a command waits for its answer. */
    @Bound
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    private final SubjectKeys stored;
    private final Absent absent;
    private final Duration patience;
    private final Cache<Subject, SubjectKey> known = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumWeight(MOST)
            .weigher((Subject _, SubjectKey key) -> key.weight())
            .build();
    private final Cache<Subject, Boolean> awaitedInVain =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    @Autowired
    KnownKeys(SubjectKeys stored, @Value("${parley.absent-keys:wait}") Absent absent) {
        this(stored, absent, PATIENCE);
    }

    KnownKeys(SubjectKeys stored, Absent absent, Duration patience) {
        this.stored = stored;
        this.absent = absent;
        this.patience = patience;
    }

    /** What there is of the subject now, without waiting; nothing when its key is absent. */
    @Nullable
    SubjectKey find(Subject subject) {
        return known.get(subject, one -> stored.find(one).orElse(null));
    }

    /** The same, made where there is none. */
    SubjectKey findOrCreate(Subject subject) {
        return known.get(subject, stored::findOrCreate);
    }

    /**
     * What there is of the subject as soon as it is there.
     *
     * @param fits whether a key is the one in question; another one may be from before a backup was restored
     * @throws KeyAbsent when it does not appear in time
     */
    SubjectKey await(Subject subject, Predicate<SubjectKey.Kept> fits) {
        var until = System.nanoTime() + patience.toNanos();
        for (var pause = FIRST_PAUSE; ; pause = pause.multipliedBy(2)) {
            var key = find(subject);
            if (key instanceof SubjectKey.Kept other && !fits.test(other)) {
                known.asMap().remove(subject, other);
                key = find(subject);
            }
            if (key instanceof SubjectKey.Forgotten) return key;
            if (key instanceof SubjectKey.Kept kept && fits.test(kept)) return key;
            if (absent == Absent.ERASED) return new SubjectKey.Forgotten();
            if (awaitedInVain.getIfPresent(subject) != null) throw new KeyAbsent();
            if (System.nanoTime() + pause.toNanos() > until) throw inVain(subject);
            sleep(pause);
        }
    }

    /** To be called once the change is committed. */
    void changed(Subject subject) {
        known.invalidate(subject);
    }

    private KeyAbsent inVain(Subject subject) {
        awaitedInVain.put(subject, true);
        LOG.error(
                "The key of {} is absent, and what it opens waits. Restore the keys that belong to these events.",
                subject);
        return new KeyAbsent();
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a key", stopping);
        }
    }
}
