package parley.room.command;

import java.time.Instant;
import java.util.function.Predicate;
import parley.room.MessageCommand.SendMessage;
import parley.room.MessageId;
import parley.room.RoomId;

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
     * @throws parley.shared.CommandRejected with {@code REPLY_TO_UNKNOWN} unless the message was sent in that room, then
     */
    void require(MessageId message, RoomId room, Predicate<Instant> known);
}
