package parley.testing;

import static parley.testing.Addresses.in;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/**
 * Writes in one room as docs/live-protocol.md says, one message after the other, and remembers what was promised.
 *
 * <p>A message that was not answered is kept, and sent again under the same id before any other.
 */
public final class Sender {

    private final String username;
    private final String room;
    private final SequencedMap<String, String> texts = new LinkedHashMap<>();
    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());

    public Sender(String username, String room) {
        this.username = username;
        this.room = room;
    }

    public String username() {
        return username;
    }

    public String room() {
        return room;
    }

    /** The ids that were answered by 201, in the order of sending. */
    public List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Goes on until the site is gone; any answer but 201 is a failure of the test. */
    public void sendUntilItFails(Visitor who) {
        try {
            while (true) {
                var id = Ids.next();
                texts.put(id, "%s wrote its message %d, *%s* – ☕".formatted(username, texts.size(), id));
                send(who, id);
            }
        } catch (UncheckedIOException gone) {
            // as expected
        }
    }

    /** Sends what was not answered again, twice, as one does who is not sure. */
    public void repeat(Visitor who) {
        var last = texts.lastEntry().getKey();
        if (acknowledged.contains(last)) return;
        send(who, last);
        put(who, last);
    }

    public boolean wrote(JsonNode message) {
        return message.path("author").path("username").asString().equals(username);
    }

    public String text(String id) {
        return texts.getOrDefault(id, "never sent");
    }

    private void send(Visitor who, String id) {
        put(who, id);
        acknowledged.add(id);
    }

    private void put(Visitor who, String id) {
        who.put(in(room) + "/messages/" + id, Map.of("text", text(id))).expect(201);
    }
}
