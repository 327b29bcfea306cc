package parley.conversation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import parley.shared.Actor;

/** Keeping messages for oneself, to come back to them; again is accepted without effect. */
public sealed interface SavedMessageCommand {

    SavedMessageId saved();

    ConversationId conversation();

    MessageId message();

    Actor by();

    /** Saves a message that one may read. What became of it since it was sent is not asked: the list shows that. */
    record SaveMessage(
            @TargetAggregateIdentifier SavedMessageId saved, ConversationId conversation, MessageId message, Actor by)
            implements SavedMessageCommand {

        public SaveMessage(ConversationId conversation, MessageId message, Actor by) {
            this(SavedMessageId.of(message, by.account()), conversation, message, by);
        }
    }

    /** Takes it off the list again; always allowed, also where one may no longer read it. */
    record UnsaveMessage(
            @TargetAggregateIdentifier SavedMessageId saved, ConversationId conversation, MessageId message, Actor by)
            implements SavedMessageCommand {

        public UnsaveMessage(ConversationId conversation, MessageId message, Actor by) {
            this(SavedMessageId.of(message, by.account()), conversation, message, by);
        }
    }
}
