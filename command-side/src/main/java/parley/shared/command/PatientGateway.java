package parley.shared.command;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/**
 * Waits for an answer for ten seconds, which is less than browsers do.
 *
 * <p>A command that went to a node which then stood still may never be answered. What became of it is unknown, so whoever
 * sent it sends it again under the same id.
 */
class PatientGateway extends DefaultCommandGateway {

    private static final long PATIENCE_SECONDS = 10;

    private PatientGateway(Builder builder) {
        super(builder);
    }

    static PatientGateway to(CommandBus bus, Correlated correlated) {
        return new PatientGateway(builder()
                .commandBus(bus)
                .dispatchInterceptors(List.of(correlated))
                .retryScheduler(new SecondTry()));
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <R> R sendAndWait(Object command) {
        return sendAndWait(command, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
