package parley.room.query;

/** Where a message is. */
record Place(String room, long number) {}
