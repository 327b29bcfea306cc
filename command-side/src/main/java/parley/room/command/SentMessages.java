package parley.room.command;

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

    /** @throws parley.shared.CommandRejected with {@code REPLY_TO_UNKNOWN} unless the message was sent in that room */
    void require(MessageId message, RoomId room);
}
