package parley.encryption.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Refuses to start, because going on would make stored text unreadable or readable to strangers. */
class KeysUnusable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeysUnusable(Path file, String problem, @Nullable Throwable cause) {
        super("The master key file " + file.toAbsolutePath() + " " + problem + " Nothing was changed.", cause);
    }

    /** Makes the message what the operator sees when the start fails. */
    static class Analyzer extends AbstractFailureAnalyzer<KeysUnusable> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, KeysUnusable cause) {
            return new FailureAnalysis(cause.getMessage(), null, cause);
        }
    }
}
