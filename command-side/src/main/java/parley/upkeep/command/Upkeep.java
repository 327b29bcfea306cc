package parley.upkeep.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import parley.account.AccountRejection;
import parley.account.Actor;
import parley.account.Role;
import parley.shared.CommandRejected;
import parley.upkeep.ProcessorId;
import parley.upkeep.UpkeepCommand.*;
import parley.upkeep.UpkeepEvent;
import parley.upkeep.UpkeepEvent.*;
import parley.upkeep.UpkeepRejection;

/** What administrators do to one processor. It remembers nothing: the events are there to be read by auditors. */
@Aggregate(cache = "aggregateCache", lockFactory = "aggregateLocks")
class Upkeep {

    private static final int LONGEST_REASON = 500;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by the framework
    private ProcessorId processor;

    Upkeep() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SteerProcessor command) {
        requireAdministrator(command.by());
        apply(new ProcessorSteered(
                command.processor(), command.by().account(), command.node(), command.order(), command.segment()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RetryLetters command) {
        requireAdministrator(command.by());
        apply(new LettersRetried(command.processor(), command.by().account(), command.document()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DropLetter command) {
        requireAdministrator(command.by());
        var reason = command.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON)
            throw new CommandRejected(UpkeepRejection.REASON_MALFORMED);
        apply(new LetterDropped(
                command.processor(), command.by().account(), command.document(), command.event(), reason));
    }

    @EventSourcingHandler
    void on(UpkeepEvent event) {
        processor = event.processor();
    }

    private static void requireAdministrator(Actor by) {
        if (!by.has(Role.ADMIN)) throw new CommandRejected(AccountRejection.ADMINISTRATORS_ONLY);
    }
}
