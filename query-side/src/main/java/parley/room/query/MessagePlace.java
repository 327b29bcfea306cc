package parley.room.query;

/** Where a message is. */
record MessagePlace(String room, long number) {}
