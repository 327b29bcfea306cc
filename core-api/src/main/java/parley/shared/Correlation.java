package parley.shared;

/** Under which names a request's id goes with whatever happens because of it. */
public final class Correlation {

    /** In the context of log lines. */
    public static final String IN_LOGS = "request";

    /** In the metadata of commands and of the events that follow from them; the framework's own name, which it hands on. */
    public static final String IN_MESSAGES = "traceId";

    private Correlation() {}
}
