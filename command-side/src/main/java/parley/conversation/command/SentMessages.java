package parley.conversation.command;

import java.time.Instant;
import java.util.function.Predicate;
import parley.conversation.ConversationId;
import parley.conversation.MessageCommand.SendMessage;
import parley.conversation.MessageId;

/** Knows which messages have been sent. */
interface SentMessages {

    /**
     * Says whether exactly this was sent before.
     *
     * @throws parley.shared.CommandRejected with {@code MESSAGE_ID_TAKEN} when something else has its id
     */
    boolean contains(SendMessage command);

    /**
     * Says whether the message was sent in that conversation.
     *
     * @param known whether whoever asks may know what was sent at that moment
     */
    boolean knows(MessageId message, ConversationId conversation, Predicate<Instant> known);
}
