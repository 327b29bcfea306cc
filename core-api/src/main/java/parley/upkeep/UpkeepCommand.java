package parley.upkeep;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import parley.account.Actor;

/** What an administrator does to a processor. Whatever is done is on record before it takes effect. */
public sealed interface UpkeepCommand {

    ProcessorId processor();

    Actor by();

    /** Puts on record what a node is about to be told. */
    record SteerProcessor(
            @TargetAggregateIdentifier ProcessorId processor, Actor by, String node, Order order, int segment)
            implements UpkeepCommand {}

    /** Tries again the events that wait for one document. */
    record RetryLetters(@TargetAggregateIdentifier ProcessorId processor, Actor by, String document)
            implements UpkeepCommand {}

    /** Gives up the first event that waits for a document: the document will never show it. */
    record DropLetter(
            @TargetAggregateIdentifier ProcessorId processor, Actor by, String document, String event, String reason)
            implements UpkeepCommand {}
}
