package parley.conversation.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Unmodifiable collections with one element more or less. */
public final class Sets {

    private Sets() {}

    public static <T> Set<T> with(Set<T> set, T element) {
        var copy = new HashSet<>(set);
        copy.add(element);
        return Set.copyOf(copy);
    }

    public static <T> Set<T> without(Set<T> set, T element) {
        var copy = new HashSet<>(set);
        copy.remove(element);
        return Set.copyOf(copy);
    }

    public static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return Map.copyOf(copy);
    }

    public static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        var copy = new HashMap<>(map);
        copy.remove(key);
        return Map.copyOf(copy);
    }
}
