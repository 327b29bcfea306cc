package parley.room.command;

import java.time.Instant;
import parley.conversation.ConversationId;
import parley.shared.AccountId;

/** Keeps people from writing too often in rooms that are in slow mode. */
interface SlowMode {

    /** @throws parley.shared.CommandRejected with {@code TOO_SOON} within so many seconds of the person's last turn */
    void takeTurn(ConversationId room, AccountId account, Instant now, int seconds);
}
