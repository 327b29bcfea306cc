package parley.platform.projection;

import java.util.function.BiConsumer;
import org.axonframework.eventhandling.TrackingToken;

/**
 * What one event does to one document.
 *
 * @param part of the document, whose events must keep their order; empty for all of it
 */
record DocumentChange<D extends TrackedDocument, E extends BatchEffects>(
        String document, String part, EventContext context, BiConsumer<D, E> change) implements DocumentEvent {

    @Override
    public String sequence() {
        return part.isEmpty() ? document : document + ":" + part;
    }

    @Override
    public TrackingToken token() {
        return context.token();
    }

    @Override
    public boolean live() {
        return context.live();
    }
}
