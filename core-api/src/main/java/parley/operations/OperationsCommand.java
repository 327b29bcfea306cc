package parley.operations;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import parley.shared.Actor;
import parley.shared.Text;

/** What an administrator does to a processor. Whatever is done is on record before it takes effect. */
public sealed interface OperationsCommand {

    ProcessorId processor();

    Actor by();

    /** Puts on record what a node is about to be told. */
    record ControlProcessor(
            @TargetAggregateIdentifier ProcessorId processor, Actor by, String node, ProcessorAction order, int segment)
            implements OperationsCommand {

        public ControlProcessor {
            Text.requireWhole(node);
        }
    }

    /** Tries again the events that wait in one sequence, or for one document. */
    record RetryDeadLetters(@TargetAggregateIdentifier ProcessorId processor, Actor by, String document)
            implements OperationsCommand {

        public RetryDeadLetters {
            Text.requireWhole(document);
        }
    }

    /** Tries again all that waits of a processor, as after an update. */
    record RetryAllDeadLetters(@TargetAggregateIdentifier ProcessorId processor, Actor by)
            implements OperationsCommand {}

    /** Gives up the first event that waits for a document: the document will never show it. */
    record DropDeadLetter(
            @TargetAggregateIdentifier ProcessorId processor, Actor by, String document, String event, String reason)
            implements OperationsCommand {

        public DropDeadLetter {
            Text.requireWhole(document);
            Text.requireWhole(event);
            Text.requireWhole(reason);
        }
    }
}
