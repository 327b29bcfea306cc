package parley.testing;

/** What is at the address of a kind, and what is at the address of every conversation. */
public final class Addresses {

    private Addresses() {}

    /**
     * Where the messages of a room are.
     *
     * @param room its address, {@code /api/rooms/<id>}
     */
    public static String in(String room) {
        return room.replace("/api/rooms/", "/api/conversations/").replace("/api/direct/", "/api/conversations/");
    }
}
