package parley.shared;

import java.util.Map;

/** Something that a node needs and that may fail apart from it; its health asks each of them how it is. */
public interface Dependency {

    String name();

    /** Whether a node without it should get no requests; otherwise only a part of the site is missing. */
    default boolean isVital() {
        return true;
    }

    /** Tells an operator more, or throws when it can't be used. It may block: whoever asks has little patience. */
    Map<String, Object> check() throws Exception;
}
