package parley.platform.projection;

import java.util.List;
import java.util.stream.Stream;

/** Lists that are used as small ordered sets, never changed in place. */
public final class Lists {

    private Lists() {}

    public static <T> List<T> with(List<T> list, T element) {
        return list.contains(element)
                ? list
                : Stream.concat(list.stream(), Stream.of(element)).toList();
    }

    public static <T> List<T> without(List<T> list, T element) {
        return list.stream().filter(other -> !other.equals(element)).toList();
    }
}
