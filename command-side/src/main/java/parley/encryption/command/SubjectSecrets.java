package parley.encryption.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Secrets for what is kept about somebody outside of events: they are destroyed together with the keys of all that the
 * person wrote, and what they sealed is unreadable from then on.
 */
@Component
@NamedInterface("secrets")
public class SubjectSecrets {

    private final Keyring keyring;

    SubjectSecrets(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * The 32 bytes of one purpose, always the same.
     *
     * @param subject the id of a person or a room
     * @throws parley.shared.CommandRejected with {@code ERASED_FOR_GOOD} when the subject's keys were destroyed
     */
    public byte[] of(Object subject, String purpose) {
        return keyring.secret(Subject.of(subject), leaf(purpose));
    }

    /**
     * The same for reading; empty when it was destroyed.
     *
     * @throws parley.shared.KeyAbsent when the subject's keys are absent
     */
    public Optional<byte[]> find(Object subject, String purpose) {
        return keyring.findSecret(Subject.of(subject), leaf(purpose));
    }

    /** Of the 2^64 keys of a subject those of events are drawn at random: meeting one of them is as good as impossible. */
    private static long leaf(String purpose) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(purpose.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
