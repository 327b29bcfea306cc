package parley.shared;

import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/** A refusal by a command or query handler; its reason travels as details, because exceptions do not cross the bus. */
public class CommandRejected extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    public CommandRejected(Rejection reason) {
        super(reason.name(), null, Refusal.of(reason));
    }

    /** What crosses the bus: plain values, so that any serializer and any node can read it. */
    public record Refusal(String code, Kind kind, String sentence) {

        static Refusal of(Rejection reason) {
            return new Refusal(reason.name(), reason.kind(), reason.sentence());
        }

        public boolean is(@Nullable Rejection reason) {
            return reason != null && reason.name().equals(code);
        }
    }
}
