package parley.personal.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives out the keys of single payloads and destroys them, one or all of a subject's. */
@Component
class Keyring {

    record NewKey(Seal seal, Aead aead) {}

    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);

    /** A node that did not do the forgetting itself notices after at most this long. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    /** In secrets of about 100 bytes each. */
    private static final long MOST = 200_000;

    private final SubjectKeys stored;
    private final Cache<Subject, SubjectKey> known = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumWeight(MOST)
            .weigher((Subject _, SubjectKey key) -> key.weight())
            .build();
    private final Cache<Subject, Boolean> warned = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(1_000)
            .build();

    Keyring(SubjectKeys stored) {
        this.stored = stored;
    }

    /** A key never used before, for the next payload about the subject. */
    NewKey newKey(Subject subject) {
        var key = findOrCreate(subject);
        var seal = new Seal(key.root(), AesGcm.RANDOM.nextLong());
        return key.tree()
                .key(seal.leaf())
                .map(secret -> new NewKey(seal, aead(secret)))
                .orElseGet(() -> newKey(subject));
    }

    /** The key that the seal names; empty when it was destroyed or lost. */
    Optional<Aead> key(Subject subject, Seal seal) {
        return switch (known.get(subject, stored::find)) {
            case SubjectKey.Kept(var root, var tree)
            when root == seal.root() -> tree.key(seal.leaf()).map(Keyring::aead);
            case SubjectKey.Forgotten _ -> Optional.empty();
            default -> lost(subject);
        };
    }

    /** The secret at a leaf that the caller has chosen, made when the subject has none yet. */
    byte[] secret(Subject subject, long leaf) {
        return findOrCreate(subject).tree().key(leaf).orElseThrow(SubjectForgotten::new);
    }

    /** The same where it exists; empty when it was destroyed or lost. */
    Optional<byte[]> findSecret(Subject subject, long leaf) {
        return switch (known.get(subject, stored::find)) {
            case SubjectKey.Kept kept -> kept.tree().key(leaf);
            case SubjectKey.Forgotten _ -> Optional.empty();
            case SubjectKey.Absent _ -> lost(subject);
        };
    }

    /** Makes all that was ever sealed about the subject unreadable, for ever; again is harmless. */
    void forget(Subject subject) {
        stored.forget(subject);
        known.invalidate(subject);
    }

    /** Makes the one payload under this seal unreadable, for ever; again is harmless. */
    void forget(Subject subject, Seal seal) {
        stored.forget(subject, seal);
        known.invalidate(subject);
    }

    private SubjectKey.Kept findOrCreate(Subject subject) {
        var key = known.get(subject, stored::find);
        if (key instanceof SubjectKey.Absent)
            key = known.asMap().compute(subject, (_, _) -> stored.findOrCreate(subject));
        if (key instanceof SubjectKey.Kept kept) return kept;
        throw new SubjectForgotten();
    }

    private <K> Optional<K> lost(Subject subject) {
        if (warned.asMap().putIfAbsent(subject, true) == null)
            LOG.warn("The key of {} is lost and its text reads as erased. Restore the backup of the keys.", subject);
        return Optional.empty();
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcm(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
