package parley.conversation.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import parley.conversation.MessageRejection;
import parley.conversation.SavedMessageCommand.SaveMessage;
import parley.conversation.SavedMessageCommand.UnsaveMessage;
import parley.conversation.SavedMessageEvent.MessageSaved;
import parley.conversation.SavedMessageEvent.MessageUnsaved;
import parley.conversation.SavedMessageId;
import parley.shared.CommandRejected;

/** Whether one person keeps one message: apart from both, so that neither grows with how much is saved. */
@Aggregate(lockFactory = "aggregateLocks")
class SavedMessage {

    @AggregateIdentifier
    private SavedMessageId id;

    private boolean kept;

    SavedMessage() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SaveMessage command, ConversationPolicies policies, SentMessages sent, SavedMessages saved) {
        if (kept) return;
        var by = command.by();
        var policy = policies.of(command.conversation());
        policy.requireReading(by);
        if (!sent.knows(command.message(), command.conversation(), at -> !policy.hides(by, at)))
            throw new CommandRejected(MessageRejection.NO_SUCH_MESSAGE);
        saved.requireSpace(by.account());
        apply(new MessageSaved(command.saved(), command.conversation(), command.message(), by.account()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UnsaveMessage command) {
        if (kept)
            apply(new MessageUnsaved(
                    id, command.conversation(), command.message(), command.by().account()));
    }

    @EventSourcingHandler
    void on(MessageSaved event) {
        id = event.saved();
        kept = true;
    }

    @EventSourcingHandler
    void on(MessageUnsaved event) {
        kept = false;
    }
}
