package parley.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Visitor;

/** Scenario a: one room, 50 people online, 20 messages a second, every delivery to every person counts. */
class LatencyMeasurement {

    private static final int PEOPLE = 50;
    private static final int PER_SECOND = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration RUN = Duration.ofSeconds(30);

    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();

    @Test
    void send_to_deliver() {
        var site = Site.shared();
        var id = Ids.next();
        var room = "/api/rooms/" + id;
        var people = new ArrayList<Visitor>();
        var sockets = new ArrayList<StompClient>();
        for (int i = 0; i < PEOPLE; i++) people.add(site.member("P"));
        people.getFirst()
                .put(room, Map.of("name", "latency-" + id.substring(30), "topic", ""))
                .expect(201);
        for (var person : people) {
            var socket = StompClient.connect(person, this::arrived);
            socket.subscribe("/topic/conversations." + id);
            sockets.add(socket);
        }
        awaitAll(send(people, room, WARM_UP));
        latencies.clear();
        for (int run = 1; run <= 3; run++) {
            var sent = send(people, room, RUN);
            awaitAll(sent);
            Figures.print("send to deliver, run " + run + ", " + sent + " messages to " + PEOPLE, latencies);
            assertThat(latencies).hasSize(sent * PEOPLE);
            latencies.clear();
        }
        sockets.forEach(StompClient::close);
    }

    private void awaitAll(int sent) {
        await().atMost(Duration.ofSeconds(30)).until(() -> latencies.size() >= sent * PEOPLE);
    }

    /** Open loop: a message is due at its time whether or not the one before was answered, and counts from then. */
    private int send(List<Visitor> people, String room, Duration duration) {
        var count = Math.toIntExact(duration.toSeconds() * PER_SECOND);
        var start = System.nanoTime();
        try (var senders = Executors.newCachedThreadPool()) {
            for (int i = 0; i < count; i++) {
                var at = start + i * (TimeUnit.SECONDS.toNanos(1) / PER_SECOND);
                var who = people.get(i % people.size());
                senders.execute(() -> {
                    LockSupport.parkNanos(Math.max(1, at - System.nanoTime()));
                    var message = Ids.next();
                    due.put(message, at);
                    who.put(in(room) + "/messages/" + message, Map.of("text", "Message number of the run: " + message))
                            .expect(201);
                });
            }
        }
        return count;
    }

    private void arrived(String frame) {
        var now = System.nanoTime();
        if (!frame.contains("\"type\":\"message\"")) return;
        var at = frame.indexOf("Message number of the run: ");
        var sent = due.get(frame.substring(at + 27, at + 63));
        if (sent != null) latencies.add(now - sent);
    }
}
