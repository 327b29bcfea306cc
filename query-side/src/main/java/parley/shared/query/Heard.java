package parley.shared.query;

import org.axonframework.eventhandling.EventMessage;

/** A note and the event that it was made of. */
record Heard<N extends Note>(N note, EventMessage<?> event) {

    String document() {
        return note.document();
    }
}
