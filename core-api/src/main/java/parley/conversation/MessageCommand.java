package parley.conversation;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import parley.media.MediaId;
import parley.shared.Actor;
import parley.shared.Text;

/** What can be said, and asked of what was said. */
public sealed interface MessageCommand {

    ConversationId conversation();

    MessageId message();

    Actor by();

    /**
     * Says something. The same id with the same content again is accepted without effect.
     *
     * @param text may be empty where something is attached
     * @param replyTo the message this one answers, in the same conversation
     * @param snippet long text to go with it
     * @param attachments files of one's own, in the order they are shown
     */
    record SendMessage(
            ConversationId conversation,
            @TargetAggregateIdentifier MessageId message,
            Actor by,
            MessageText text,
            @Nullable MessageId replyTo,
            @Nullable Snippet snippet,
            List<MediaId> attachments)
            implements MessageCommand {}

    /**
     * Rewords one's own message; the same text again is accepted without effect.
     *
     * @param revision which wording it was made from, as the message tells it; absent to replace whatever it says
     */
    record EditMessage(
            ConversationId conversation,
            @TargetAggregateIdentifier MessageId message,
            Actor by,
            MessageText text,
            @Nullable Integer revision)
            implements MessageCommand {}

    /** Withdraws one's own message; a stub stays. */
    record DeleteMessage(
            ConversationId conversation,
            @TargetAggregateIdentifier MessageId message,
            Actor by) implements MessageCommand {}

    /** Takes somebody else's message away, as a moderator, with a reason; a stub stays. */
    record RemoveMessage(
            ConversationId conversation,
            @TargetAggregateIdentifier MessageId message,
            Actor by,
            String reason) implements MessageCommand {

        public RemoveMessage {
            Text.requireWhole(reason);
        }
    }

    record AddReaction(
            ConversationId conversation,
            @TargetAggregateIdentifier MessageId message,
            Actor by,
            Emoji emoji) implements MessageCommand {}

    record RemoveReaction(
            ConversationId conversation,
            @TargetAggregateIdentifier MessageId message,
            Actor by,
            Emoji emoji) implements MessageCommand {}

    record PinMessage(
            ConversationId conversation,
            @TargetAggregateIdentifier MessageId message,
            Actor by) implements MessageCommand {}

    record UnpinMessage(
            ConversationId conversation,
            @TargetAggregateIdentifier MessageId message,
            Actor by) implements MessageCommand {}
}
