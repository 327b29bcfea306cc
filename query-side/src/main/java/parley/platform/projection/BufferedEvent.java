package parley.platform.projection;

import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;

/** A note and the event that it was made of. */
record BufferedEvent<N extends DocumentEvent>(N note, EventMessage<?> event) {

    String document() {
        return note.document();
    }

    String sequence() {
        return note.sequence();
    }

    /** What keeps it from being folded before that is tried. */
    Optional<Throwable> flaw() {
        return event instanceof UnreadableEvent unread ? Optional.of(unread.cause()) : Optional.empty();
    }
}
