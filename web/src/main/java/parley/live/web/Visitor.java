package parley.live.web;

import java.util.Map;
import java.util.Objects;
import parley.account.Actor;

/** Who opened a socket, as the handshake found out. */
record Visitor(Actor actor, String httpSession) {

    private static final String KEY = Visitor.class.getName();

    static Visitor of(Map<String, Object> attributes) {
        return (Visitor) Objects.requireNonNull(attributes.get(KEY));
    }

    void into(Map<String, Object> attributes) {
        attributes.put(KEY, this);
    }
}
