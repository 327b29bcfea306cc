package parley.platform.projection;

/** What comes of the events of one batch besides their documents. Each try has its own, which goes with it when it fails. */
public interface BatchEffects {

    BatchEffects NONE = new BatchEffects() {};

    /** What is asked for until the next call comes of this event. */
    default void because(EventContext event) {}

    /** Sends to the database what must be there before the documents say that they have the events. */
    default void write() {}

    /** Tells those who watch; runs after the commit and never when writing failed. */
    default void announce() {}
}
