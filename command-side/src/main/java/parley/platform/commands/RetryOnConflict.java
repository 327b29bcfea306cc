package parley.platform.commands;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Decides a command anew, once, when somebody else's event on the same aggregate came first.
 *
 * <p>Within a node aggregates that exist are locked; two nodes may decide on the same one at the same instant, and so may two
 * who begin one. The event store takes the events of one of them.
 */
class RetryOnConflict implements RetryScheduler {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        if (!isConflict(lastFailure) || failures.size() > 1) return false;
        dispatch.run();
        return true;
    }

    /** The store says it in its own way where both would have been the first event of an aggregate. */
    private static boolean isConflict(RuntimeException failure) {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
    }
}
