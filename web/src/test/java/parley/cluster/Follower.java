package parley.cluster;

import static parley.testing.Addresses.in;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.testing.StompClient;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Shows one room as section 6 of the live protocol says: subscribes, asks for what it lacks, drops what it has. */
final class Follower {

    private static final Duration MAKES_SURE_AFTER = Duration.ofSeconds(5);

    private final Visitor who;
    private final String room;
    private final String topic;
    private final List<String> heard = new ArrayList<>();
    private final Map<String, Long> heardAt = new LinkedHashMap<>();
    private final Thread thread;
    private volatile boolean stopped;

    private Follower(Visitor who, String room) {
        this.who = who;
        this.room = "/api/rooms/" + room;
        topic = "/topic/conversations." + room;
        thread = Thread.ofPlatform().daemon().start(this::follow);
    }

    static Follower start(Visitor who, String room) {
        return new Follower(who, room);
    }

    void stop() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    synchronized long firstHeardOf(Set<String> messages, long since) {
        return heardAt.entrySet().stream()
                .filter(one -> messages.contains(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .filter(at -> at > since)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private void follow() {
        try {
            while (!stopped) {
                try (var socket = StompClient.connect(who)) {
                    socket.subscribe(topic);
                    catchUp();
                    listen(socket);
                } catch (RuntimeException | AssertionError notNow) {
                    Thread.sleep(500);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(StompClient socket) throws InterruptedException {
        var sure = false;
        var since = System.nanoTime();
        for (int read = 0; !stopped && !socket.closed().isDone(); Thread.sleep(20)) {
            if (!sure && System.nanoTime() - since > MAKES_SURE_AFTER.toNanos()) {
                sure = true;
                catchUp();
            }
            var fresh = socket.json(topic, read);
            read += fresh.size();
            for (var frame : fresh) if (frame.path("type").asString().equals("message")) take(frame.path("message"));
        }
    }

    private void take(JsonNode message) {
        var number = message.path("number").asInt();
        if (number == heard().size() + 1) hear(message);
        else if (number > heard().size()) catchUp();
    }

    private void catchUp() {
        while (true) {
            var page = who.get(in(room) + "/messages?edge=AFTER&limit=200&number=" + heard().size())
                    .expect(200)
                    .body()
                    .path("messages");
            if (page.isEmpty()) return;
            page.forEach(this::hear);
        }
    }

    private synchronized void hear(JsonNode message) {
        var id = message.path("id").asString();
        heard.add(id);
        heardAt.putIfAbsent(id, System.nanoTime());
    }
}
