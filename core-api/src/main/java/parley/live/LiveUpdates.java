package parley.live;

/** Asks for every update from now on. Each web node subscribes once and fans out to its own sockets. */
public record LiveUpdates() {

    /** The first answer, which is empty: state is asked for by the queries of each feature. */
    public record Subscribed() {}
}
