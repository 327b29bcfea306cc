package parley.platform.projection;

import org.axonframework.eventhandling.TrackingToken;

/** One event as far as one document is concerned. */
public interface DocumentEvent {

    /** The id of the document that it changes. */
    String document();

    /**
     * The events of which it is one that must keep their order: where one fails, those after it wait, while all others of
     * the document go on. A part of the document, named after it; or the document, where nothing in it can go on alone.
     */
    default String sequence() {
        return document();
    }

    TrackingToken token();

    /** Whether anybody should be told: not when the event is replayed. */
    boolean live();
}
