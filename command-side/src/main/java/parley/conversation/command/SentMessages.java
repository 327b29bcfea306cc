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
     * Lets an answer to a message through.
     *
     * @param known whether whoever answers may know what was sent at that moment
     * @throws parley.shared.CommandRejected with {@code REPLY_TO_UNKNOWN} unless the message was sent in that conversation, then
     */
    void require(MessageId message, ConversationId conversation, Predicate<Instant> known);
}
