package parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Ids;
import parley.testing.StompClient;
import parley.testing.Visitor;

/** Segments move while people write: nodes that remember come, go, and come back. */
@NeedsAxonServer
@SuppressWarnings("NullAway.Init")
class SegmentsIT {

    private static final int ROOMS = 6;
    private static final Pattern MESSAGE = Pattern.compile("\"type\":\"message\".*?\"id\":\"([^\"]+)\"");
    private static final String ALL = "people,findable,friends,profiles,rosters,conversations,operations,saved-lists";

    @TempDir
    Path data;

    Cluster site;
    Visitor ana;
    volatile boolean writing = true;
    final Map<String, Long> said = new ConcurrentHashMap<>();
    final Map<String, Long> heard = new ConcurrentHashMap<>();

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void numbers_stay_dense_and_are_the_same_when_made_anew() throws Exception {
        site = Cluster.in(data);
        site.start("decides", "command,web");
        site.start("one", "query");
        ana = site.node("decides").visitor().signUp("ana", "Ana");
        theLobbyHasItsName();
        var rooms = IntStream.range(0, ROOMS).mapToObj(this::open).toList();
        try (var listener = StompClient.connect(ana, this::hear);
                var writers = Executors.newCachedThreadPool()) {
            rooms.forEach(room -> listener.subscribe("/topic/conversations." + room));
            var everything = rooms.stream()
                    .map(room -> writers.submit(() -> write(room)))
                    .toList();
            site.start("two", "query").address();
            allIsHeard();
            site.node("one").close();
            allIsHeard();
            site.start("one", "query").address();
            allIsHeard();
            site.node("two").close();
            allIsHeard();
            writing = false;
            for (var i = 0; i < ROOMS; i++)
                isDense(rooms.get(i), everything.get(i).get());
        }
        System.out.printf(
                "%d messages while segments moved; the longest until it was heard: %d ms%n",
                said.size(), longestWait());
        theLobbyHasItsName();
        var before = site.engines().readModels().projected();
        site.node("one").close();
        site.start("two", "query").address();
        site.start("one", "query", "--parley.rebuild=" + ALL).address();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(site.engines().readModels().builds()).isEqualTo(Set.of(2)));
        assertThat(site.engines().readModels().projected()).isEqualTo(before);
        theLobbyHasItsName();
    }

    /** The text whose key is youngest when the nodes start: whoever shows it has read the event before the key. */
    private void theLobbyHasItsName() {
        await().untilAsserted(() -> {
            assertThat(namesAt("/api/my/rooms", "conversations", "/conversation/name"))
                    .contains("lobby");
            assertThat(namesAt("/api/rooms?order=NAME", "rooms", "/name")).contains("lobby");
        });
    }

    private List<String> namesAt(String address, String list, String name) {
        return ana.get(address)
                .expect(200)
                .body()
                .path(list)
                .valueStream()
                .map(room -> room.at(name).asString())
                .toList();
    }

    private String open(int which) {
        var id = Ids.next();
        ana.put("/api/rooms/" + id, Map.of("name", "room-" + which, "topic", ""))
                .expect(201);
        return id;
    }

    private List<String> write(String room) throws InterruptedException {
        var ids = new ArrayList<String>();
        while (writing) {
            var id = Ids.next();
            ana.put("/api/conversations/" + room + "/messages/" + id, Map.of("text", "Message " + id))
                    .expect(201);
            said.put(id, System.nanoTime());
            ids.add(id);
            Thread.sleep(20);
        }
        return ids;
    }

    private void hear(String frame) {
        var message = MESSAGE.matcher(frame);
        if (message.find()) heard.putIfAbsent(message.group(1), System.nanoTime());
    }

    private void allIsHeard() {
        var soFar = Set.copyOf(said.keySet());
        await().atMost(Duration.ofMinutes(1)).until(() -> heard.keySet().containsAll(soFar));
    }

    private long longestWait() {
        return said.entrySet().stream()
                .mapToLong(message -> heard.getOrDefault(message.getKey(), message.getValue()) - message.getValue())
                .map(TimeUnit.NANOSECONDS::toMillis)
                .max()
                .orElseThrow();
    }

    private void isDense(String room, List<String> ids) {
        allIsHeard();
        var shown = ana.history("/api/rooms/" + room);
        assertThat(shown).extracting(message -> message.path("id").asString()).containsExactlyElementsOf(ids);
        assertThat(shown)
                .extracting(message -> message.path("number").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ids.size()).boxed().toList());
    }
}
