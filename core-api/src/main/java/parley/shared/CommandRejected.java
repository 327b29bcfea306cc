package parley.shared;

import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;

/** A refusal by a command or query handler; its reason travels as details, because exceptions do not cross the bus. */
public class CommandRejected extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    public CommandRejected(Rejection reason) {
        this(Refusal.of(reason));
    }

    /** What another node refused, as if it had been refused here. */
    public CommandRejected(Refusal refusal) {
        super(refusal.code(), null, refusal);
    }

    /** What crosses the bus: plain values, so that any serializer and any node can read it. */
    public record Refusal(String code, Kind kind, String sentence) {

        /** The refusal that a bus reports as this failure, if it is one. */
        public static Optional<Refusal> in(@Nullable Throwable failure) {
            return failure instanceof HandlerExecutionException refused
                            && refused.getDetails().orElse(null) instanceof Refusal refusal
                    ? Optional.of(refusal)
                    : Optional.empty();
        }

        static Refusal of(Rejection reason) {
            return new Refusal(reason.name(), reason.kind(), reason.sentence());
        }

        public boolean is(@Nullable Rejection reason) {
            return reason != null && reason.name().equals(code);
        }
    }
}
