package parley.live.web;

import java.util.Map;
import java.util.Objects;
import parley.shared.Actor;

/**
 * Who opened a socket, as the handshake found out.
 *
 * @param cameAt as {@link System#nanoTime()} had it before the session was looked at
 */
record Visitor(Actor actor, String httpSession, long cameAt) {

    private static final String KEY = Visitor.class.getName();

    static Visitor of(Map<String, Object> attributes) {
        return (Visitor) Objects.requireNonNull(attributes.get(KEY));
    }

    void into(Map<String, Object> attributes) {
        attributes.put(KEY, this);
    }
}
