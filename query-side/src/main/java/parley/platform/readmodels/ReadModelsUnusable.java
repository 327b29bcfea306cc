package parley.platform.readmodels;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The read models' file can't be used as it is; the message tells the operator what to do, in one line. */
public class ReadModelsUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReadModelsUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Makes the message what the operator sees when the start fails. */
    public static class Analyzer extends AbstractFailureAnalyzer<ReadModelsUnusable> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, ReadModelsUnusable cause) {
            return new FailureAnalysis(cause.getMessage(), null, cause);
        }
    }
}
