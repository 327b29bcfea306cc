package parley.platform.commands;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import parley.platform.tracing.Correlated;

/**
 * Waits for an answer for ten seconds, which is less than browsers do.
 *
 * <p>A command that went to a node which then stood still may never be answered. What became of it is unknown, so whoever
 * sent it sends it again under the same id.
 */
class TimeoutCommandGateway extends DefaultCommandGateway {

    /** Nor does a command wait longer for its turn, when nobody waits for its answer any more. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private TimeoutCommandGateway(Builder builder) {
        super(builder);
    }

    static TimeoutCommandGateway to(CommandBus bus, Correlated correlated) {
        return new TimeoutCommandGateway(builder()
                .commandBus(bus)
                .dispatchInterceptors(List.of(correlated))
                .retryScheduler(new RetryOnConflict()));
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <R> R sendAndWait(Object command) {
        return sendAndWait(command, PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
