package parley.platform.postgres;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains tables that are not those of this version. */
class NewerSchemaAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        var message = String.valueOf(cause.getMessage());
        var newer = message.contains("not resolved locally");
        var why = newer
                ? "The data were written by a newer Parley. Start that version, or restore a backup made before the upgrade."
                : "The database's tables are not those that Parley made. Restore them from a backup.";
        var first = message.lines().skip(1).findFirst().orElse("").strip();
        return new FailureAnalysis(why + " (" + first + ")", null, cause);
    }
}
