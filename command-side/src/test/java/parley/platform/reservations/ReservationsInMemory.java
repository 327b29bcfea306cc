package parley.platform.reservations;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reservations for specifications of aggregates. */
public class ReservationsInMemory implements Reservations {

    private final Map<String, String> owners = new HashMap<>();

    @Override
    public boolean take(String kind, Set<String> keys, String owner) {
        return keys.stream()
                .allMatch(key -> owners.merge(kind + ' ' + key, owner, (first, second) -> first)
                        .equals(owner));
    }

    @Override
    public void release(String kind, Set<String> keys, String owner) {
        keys.forEach(key -> owners.remove(kind + ' ' + key, owner));
    }
}
