package parley.personal.command;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-GCM (NIST SP 800-38D) as Tink writes it: a random nonce of 12 bytes, what is encrypted, a tag of 16 bytes.
 *
 * <p>Only the random numbers differ. Tink makes a source of them for each thread, looking for a library that is not there,
 * and here each request is a thread of its own.
 */
final class AesGcm implements Aead {

    /** For all threads. */
    static final SecureRandom RANDOM = new SecureRandom();

    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final SecretKeySpec key;
    private final Aead reading;

    AesGcm(byte[] key) throws GeneralSecurityException {
        this.key = new SecretKeySpec(key, "AES");
        this.reading = new AesGcmJce(key);
    }

    @Override
    public byte[] encrypt(byte[] plain, byte[] context) throws GeneralSecurityException {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(context);
        var encrypted = ByteBuffer.allocate(NONCE + plain.length + TAG).put(nonce);
        cipher.doFinal(ByteBuffer.wrap(plain), encrypted);
        return encrypted.array();
    }

    @Override
    public byte[] decrypt(byte[] encrypted, byte[] context) throws GeneralSecurityException {
        return reading.decrypt(encrypted, context);
    }
}
