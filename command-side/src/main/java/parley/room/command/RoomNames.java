package parley.room.command;

import parley.room.RoomId;
import parley.room.RoomName;

/** Keeps the names of rooms apart, ignoring case and look-alikes. */
interface RoomNames {

    /**
     * Gives the room this name in place of the one it has.
     *
     * @throws parley.shared.CommandRejected with {@code NAME_TAKEN} when another room has it
     */
    void take(RoomName name, RoomId room);
}
