package parley.room.command;

import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationId;
import parley.room.RoomName;

/** Keeps the names of rooms apart, ignoring case and look-alikes. */
interface RoomNames {

    /**
     * Gives the room this name in place of the one it has.
     *
     * @param before the name it has; null for a new room, or when that name was erased and so stays taken
     * @throws parley.shared.CommandRejected with {@code NAME_TAKEN} when another room has it
     */
    void take(RoomName name, @Nullable String before, ConversationId room);
}
