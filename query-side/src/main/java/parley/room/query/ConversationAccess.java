package parley.room.query;

/** A room as one person may see it: nothing that was said before the number. */
record ConversationAccess(RoomView room, long from) {

    String id() {
        return room.id;
    }

    boolean shows(long number) {
        return number >= from && number <= room.lastNumber;
    }
}
