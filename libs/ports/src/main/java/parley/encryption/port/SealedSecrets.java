package parley.encryption.port;

import java.util.Optional;

/**
 * Encrypts what must be kept about somebody outside of events and be read again, under a key that is destroyed together
 * with all that the person wrote.
 */
public interface SealedSecrets {

    /**
     * @param subject the id of a person
     * @param purpose what the secret is for; it opens for nothing else
     */
    byte[] seal(Object subject, String purpose, byte[] secret);

    /** The secret; empty when its key was destroyed or lost. */
    Optional<byte[]> open(Object subject, String purpose, byte[] sealed);
}
