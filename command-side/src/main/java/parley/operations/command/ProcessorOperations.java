package parley.operations.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import parley.account.AccountRejection;
import parley.operations.OperationsCommand.*;
import parley.operations.OperationsEvent;
import parley.operations.OperationsEvent.*;
import parley.operations.OperationsRejection;
import parley.operations.ProcessorId;
import parley.shared.Actor;
import parley.shared.Bound;
import parley.shared.Characters;
import parley.shared.CommandRejected;
import parley.shared.Role;

/** What administrators do to one processor. It remembers nothing: the events are there to be read by auditors. */
@Aggregate(cache = "aggregateCache", lockFactory = "aggregateLocks")
class ProcessorOperations {

    @Bound
    private static final int LONGEST_REASON = 500;

    /** Of what is only looked up, and never there when it is longer. */
    @Bound
    private static final int LONGEST_NAME = 200;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by the framework
    private ProcessorId processor;

    ProcessorOperations() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ControlProcessor command) {
        requireAdministrator(command.by());
        require(command.node(), OperationsRejection.NO_SUCH_PROCESSOR);
        apply(new ProcessorControlled(
                command.processor(), command.by().account(), command.node(), command.order(), command.segment()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RetryDeadLetters command) {
        requireAdministrator(command.by());
        require(command.document(), OperationsRejection.NO_SUCH_LETTER);
        apply(new DeadLettersRetried(command.processor(), command.by().account(), command.document()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RetryAllDeadLetters command) {
        requireAdministrator(command.by());
        apply(new AllDeadLettersRetried(command.processor(), command.by().account()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DropDeadLetter command) {
        requireAdministrator(command.by());
        require(command.document(), OperationsRejection.NO_SUCH_LETTER);
        require(command.event(), OperationsRejection.NO_SUCH_LETTER);
        var reason = command.reason().strip();
        if (reason.isEmpty() || Characters.count(reason) > LONGEST_REASON)
            throw new CommandRejected(OperationsRejection.REASON_MALFORMED);
        apply(new DeadLetterDropped(
                command.processor(), command.by().account(), command.document(), command.event(), reason));
    }

    @EventSourcingHandler
    void on(OperationsEvent event) {
        processor = event.processor();
    }

    private static void require(String name, OperationsRejection otherwise) {
        if (name.length() > LONGEST_NAME) throw new CommandRejected(otherwise);
    }

    private static void requireAdministrator(Actor by) {
        if (!by.has(Role.ADMIN)) throw new CommandRejected(AccountRejection.ADMINISTRATORS_ONLY);
    }
}
