package parley.platform.eventstore;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The event store's directory can't be used as it is; the message tells the operator what to do, in one line. */
public class EventStoreUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EventStoreUnusable(String message) {
        super(message);
    }

    public EventStoreUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Makes the message what the operator sees when the start fails. */
    static class Analyzer extends AbstractFailureAnalyzer<EventStoreUnusable> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, EventStoreUnusable cause) {
            return new FailureAnalysis(cause.getMessage(), null, cause);
        }
    }
}
