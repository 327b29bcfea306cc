package parley.encryption.command;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.shared.KeyAbsent;

/** Turns the personal texts of a record into sealed ones, and back. */
@Component
class Sealing {

    private final Keyring keyring;

    Sealing(Keyring keyring) {
        this.keyring = keyring;
    }

    /** All texts of one record and subject share a seal: they are forgotten together. */
    Object seal(Object record, PersonalRecord shape) {
        var keys = new HashMap<Subject, Keyring.NewKey>();
        return shape.copy(record, (text, subject, place) -> {
            var key = keys.computeIfAbsent(subject, keyring::newKey);
            return SealedText.of(text, key.seal(), key.aead(), place).stored();
        });
    }

    /** @throws KeyAbsent with the record as far as it can be read */
    Object open(Object record, PersonalRecord shape) {
        try {
            return shape.copy(record, this::open);
        } catch (KeyAbsent absent) {
            throw absent.whileReading((Record) shape.copy(record, (_, _, _) -> null));
        }
    }

    private @Nullable String open(String stored, Subject subject, String place) {
        var sealed = SealedText.parse(stored, place);
        return keyring.key(subject, sealed.seal())
                .map(key -> sealed.open(key, place))
                .orElse(null);
    }
}
