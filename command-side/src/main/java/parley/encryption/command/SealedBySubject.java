package parley.encryption.command;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import parley.encryption.port.SealedSecrets;

/** AES-256-GCM under the key that the subject has for the purpose; subject and purpose are bound. */
@Component
class SealedBySubject implements SealedSecrets {

    private final SubjectSecrets secrets;

    SealedBySubject(SubjectSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public byte[] seal(Object subject, String purpose, byte[] secret) {
        try {
            return aead(secrets.of(subject, purpose)).encrypt(secret, bound(subject, purpose));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot seal " + purpose, impossible);
        }
    }

    @Override
    public Optional<byte[]> open(Object subject, String purpose, byte[] sealed) {
        return secrets.find(subject, purpose).map(key -> {
            try {
                return aead(key).decrypt(sealed, bound(subject, purpose));
            } catch (GeneralSecurityException forged) {
                throw new BrokenSeal(purpose + " of " + subject, forged);
            }
        });
    }

    private static Aead aead(byte[] key) throws GeneralSecurityException {
        return new AesGcmJce(key);
    }

    private static byte[] bound(Object subject, String purpose) {
        return (Subject.of(subject) + " " + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
