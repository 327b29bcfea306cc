package parley.room.command;

import parley.room.RoomId;

/** Tells what rules a room has now, to those who decide about things in it. */
interface RulesOfRooms {

    /** @throws parley.shared.CommandRejected with {@code NO_SUCH_ROOM} */
    RoomRules of(RoomId room);
}
