package parley.platform.reservations;

import java.util.HashSet;
import java.util.Set;

/**
 * Names that only one owner may hold across all aggregates.
 *
 * <p>A command handler takes a name before it applies its event: both are stored in one transaction, so a command that
 * fails leaves nothing taken, and of two at the same instant one waits for the other and loses.
 */
public interface Reservations {

    /**
     * Takes all keys for the owner.
     *
     * @param kind what the keys name, such as {@code username}
     * @param keys what must be unique: {@link Lookalikes#of} for names that people read
     * @return whether all of them belong to the owner now; if not, the caller must refuse the command
     */
    boolean take(String kind, Set<String> keys, String owner);

    /** Gives back those of the keys that the owner holds. */
    void release(String kind, Set<String> keys, String owner);

    /** Takes a new name in place of an old one, which may share keys with it. */
    default boolean exchange(String kind, Set<String> oldKeys, Set<String> newKeys, String owner) {
        if (!take(kind, newKeys, owner)) return false;
        var unused = new HashSet<>(oldKeys);
        unused.removeAll(newKeys);
        release(kind, unused, owner);
        return true;
    }
}
