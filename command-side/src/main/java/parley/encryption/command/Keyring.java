package parley.encryption.command;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Gives out the keys of single payloads and destroys them, one or all of a subject's. */
@Component
class Keyring {

    record NewKey(Seal seal, Aead aead) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SubjectKeys stored;
    private final KnownKeys known;

    Keyring(SubjectKeys stored, KnownKeys known) {
        this.stored = stored;
        this.known = known;
    }

    /** A key never used before, for the next payload about the subject. */
    NewKey newKey(Subject subject) {
        var key = findOrCreate(subject);
        var seal = new Seal(key.root(), RANDOM.nextLong());
        return key.tree()
                .key(seal.leaf())
                .map(secret -> new NewKey(seal, aead(secret)))
                .orElseGet(() -> newKey(subject));
    }

    /**
     * The key that the seal names; empty when it was destroyed.
     *
     * @throws parley.shared.KeyAbsent when it is neither there nor destroyed
     */
    Optional<Aead> key(Subject subject, Seal seal) {
        return find(subject, kept -> kept.root() == seal.root(), seal.leaf()).map(Keyring::aead);
    }

    /** The secret at a leaf that the caller has chosen, made when the subject has none yet. */
    byte[] secret(Subject subject, long leaf) {
        return findOrCreate(subject).tree().key(leaf).orElseThrow(SubjectForgotten::new);
    }

    /**
     * The same for reading; empty when it was destroyed.
     *
     * @throws parley.shared.KeyAbsent when the subject has no key and none was destroyed
     */
    Optional<byte[]> findSecret(Subject subject, long leaf) {
        return find(subject, _ -> true, leaf);
    }

    /** Makes all that was ever sealed about the subject unreadable, for ever; again is harmless. */
    void forget(Subject subject) {
        stored.forget(subject);
        known.changed(subject);
    }

    /** Makes the one payload under this seal unreadable, for ever; again is harmless. */
    void forget(Subject subject, Seal seal) {
        stored.forget(subject, seal);
        known.changed(subject);
    }

    private Optional<byte[]> find(Subject subject, Predicate<SubjectKey.Kept> fits, long leaf) {
        return known.await(subject, fits) instanceof SubjectKey.Kept kept
                ? kept.tree().key(leaf)
                : Optional.empty();
    }

    private SubjectKey.Kept findOrCreate(Subject subject) {
        if (known.findOrCreate(subject) instanceof SubjectKey.Kept kept) return kept;
        throw new SubjectForgotten();
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
