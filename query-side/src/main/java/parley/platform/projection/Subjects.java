package parley.platform.projection;

import org.axonframework.eventhandling.EventMessage;
import parley.shared.KeyAbsent;

/** What events are about, which those tell too whose texts can't be read: an absent key must not stop a processor. */
public final class Subjects {

    private Subjects() {}

    /** The event to be asked for its ids, and for nothing that somebody wrote. */
    public static Object of(EventMessage<?> event) {
        try {
            return event.getPayload();
        } catch (RuntimeException unread) {
            return KeyAbsent.in(unread).flatMap(KeyAbsent::event).orElseThrow(() -> unread);
        }
    }
}
