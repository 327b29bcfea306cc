package parley.shared.query;

import org.axonframework.eventhandling.TrackingToken;

/** One event as far as one document is concerned. */
public interface Note {

    /** The id of the document that it changes; where one event fails, later ones of the same document wait. */
    String document();

    TrackingToken token();

    /** Whether anybody should be told: not when the event is replayed. */
    boolean live();
}
