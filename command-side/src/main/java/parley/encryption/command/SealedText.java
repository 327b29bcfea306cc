package parley.encryption.command;

import com.google.crypto.tink.Aead;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** A personal text as events hold it: {@code sealed:1:} and, in base64url, the seal's 16 bytes and the ciphertext. */
final class SealedText {

    private static final String FORM = "sealed:1:";

    private final Seal seal;
    private final byte[] box;

    private SealedText(Seal seal, byte[] box) {
        this.seal = seal;
        this.box = box;
    }

    /** Seals under the key that the seal names; {@code place} is bound, so that the text opens nowhere else. */
    static SealedText of(String text, Seal seal, Aead key, String place) {
        try {
            return new SealedText(seal, key.encrypt(text.getBytes(StandardCharsets.UTF_8), bound(seal, place)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot seal " + place, impossible);
        }
    }

    static SealedText parse(String stored, String place) {
        try {
            if (!stored.startsWith(FORM)) throw new BrokenSeal(place, null);
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(stored.substring(FORM.length())));
            var seal = new Seal(bytes.getLong(), bytes.getLong());
            var box = new byte[bytes.remaining()];
            bytes.get(box);
            return new SealedText(seal, box);
        } catch (IllegalArgumentException | BufferUnderflowException malformed) {
            throw new BrokenSeal(place, malformed);
        }
    }

    Seal seal() {
        return seal;
    }

    String open(Aead key, String place) {
        try {
            return new String(key.decrypt(box, bound(seal, place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException forged) {
            throw new BrokenSeal(place, forged);
        }
    }

    String stored() {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES + box.length)
                .putLong(seal.root())
                .putLong(seal.leaf())
                .put(box);
        return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static byte[] bound(Seal seal, String place) {
        var where = place.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + where.length)
                .putLong(seal.root())
                .putLong(seal.leaf())
                .put(where)
                .array();
    }
}
