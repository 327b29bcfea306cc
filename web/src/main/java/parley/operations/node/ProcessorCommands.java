package parley.operations.node;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.GenericMessage;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import parley.operations.OperationsRejection;
import parley.operations.ProcessorAction;
import parley.shared.CommandRejected;

/**
 * Tells one node what to do with a processor of its own.
 *
 * <p>Each node takes commands of a name that no other has, so that the bus, local or not, brings them to it alone.
 */
@Component
public class ProcessorCommands {

    private static final int PATIENCE_SECONDS = 10;
    private static final int AWAY_SECONDS = 60;

    /** What is to be done; the segment counts only for orders that concern one. */
    record Told(String processor, ProcessorAction order, int segment) {}

    private final NodeInfo node;
    private final Processors processors;
    private final CommandBus bus;
    private final CommandGateway commands;

    ProcessorCommands(NodeInfo node, Processors processors, CommandBus bus, CommandGateway commands) {
        this.node = node;
        this.processors = processors;
        this.bus = bus;
        this.commands = commands;
    }

    /** Tells a node, and waits until it has done so. */
    public void tell(String node, String processor, ProcessorAction order, int segment) {
        var told = new GenericMessage<>(new Told(processor, order, segment));
        try {
            commands.sendAndWait(new GenericCommandMessage<>(told, addressOf(node)));
        } catch (NoHandlerForCommandException gone) {
            throw new CommandRejected(OperationsRejection.NO_SUCH_PROCESSOR);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void listen() {
        var _ = bus.subscribe(addressOf(node.name()), this::carryOut);
    }

    private static String addressOf(String node) {
        return ProcessorCommands.class.getName() + "@" + node;
    }

    private boolean carryOut(CommandMessage<?> message) throws Exception {
        var told = (Told) message.getPayload();
        var processor = processors
                .find(told.processor())
                .orElseThrow(() -> new CommandRejected(OperationsRejection.NO_SUCH_PROCESSOR));
        var done = carryOut(told, processor).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!done) throw new CommandRejected(OperationsRejection.ORDER_NOT_CARRIED_OUT);
        return true;
    }

    private static CompletableFuture<Boolean> carryOut(Told told, StreamingEventProcessor processor) {
        return switch (told.order()) {
            case PAUSE -> processor.shutdownAsync().thenApply(_ -> true);
            case RESUME -> {
                processor.start();
                yield CompletableFuture.completedFuture(true);
            }
            case SPLIT -> processor.splitSegment(told.segment());
            case MERGE -> processor.mergeSegment(told.segment());
            case RELEASE -> {
                processor.releaseSegment(told.segment(), AWAY_SECONDS, TimeUnit.SECONDS);
                yield CompletableFuture.completedFuture(true);
            }
        };
    }
}
