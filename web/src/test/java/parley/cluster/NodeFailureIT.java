package parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Ids;
import parley.testing.SiteProcess;
import parley.testing.StompClient;
import parley.testing.Visitor;

/** A node goes while people write on both; a real Axon Server is told by {@code -Dparley.test.axonserver=host:port}. */
@EnabledIfSystemProperty(named = "parley.test.axonserver", matches = ".+:\\d+")
@SuppressWarnings("NullAway.Init")
class NodeFailureIT {

    private static final int WRITERS = 4;
    private static final int MESSAGES = 60;

    @TempDir
    Path data;

    Engines engines;
    SiteProcess one;
    SiteProcess two;
    Visitor ana;
    String id = Ids.next();
    String room = "/api/rooms/" + id;

    @BeforeEach
    void two_nodes_and_a_room() {
        engines = Engines.with(System.getProperty("parley.test.axonserver"));
        one = SiteProcess.start(data.resolve("one"), engines.settings(data));
        one.address();
        two = SiteProcess.start(data.resolve("two"), engines.settings(data));
        ana = two.visitor().signUp("ana", "Ana");
        ana.put(room, Map.of("name", "tea", "topic", "")).expect(201);
    }

    @AfterEach
    void stop() throws Exception {
        one.close();
        two.close();
        engines.close();
    }

    @Test
    void a_node_that_is_killed_loses_doubles_and_reorders_nothing() throws Exception {
        try (var listener = StompClient.connect(ana);
                var writing = Executors.newVirtualThreadPerTaskExecutor()) {
            listener.subscribe("/topic/rooms." + id);
            var said = IntStream.range(0, WRITERS)
                    .mapToObj(_ -> writing.submit(this::write))
                    .toList();
            await().atMost(Duration.ofMinutes(1)).until(() -> heard(listener).size() > WRITERS * MESSAGES / 4);
            one.kill();
            var everything = new ArrayList<List<String>>();
            for (var one : said) everything.add(one.get());
            await().atMost(Duration.ofMinutes(1)).until(() -> lastNumber() == WRITERS * MESSAGES);

            var shown = ana.history(room);
            assertThat(shown)
                    .extracting(message -> message.path("number").asLong())
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, WRITERS * MESSAGES)
                            .boxed()
                            .toList());
            var ids =
                    shown.stream().map(message -> message.path("id").asString()).toList();
            for (var writer : everything)
                assertThat(ids.stream().filter(writer::contains)).containsExactlyElementsOf(writer);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(heard(listener)).doesNotHaveDuplicates());
        }
    }

    /** One message after the other, each until it is accepted; whoever gets no answer asks the other node. */
    private List<String> write() throws InterruptedException {
        var ids = Stream.generate(Ids::next).limit(MESSAGES).toList();
        var nodes = List.of(ana.at(one.address()), ana);
        for (var i = 0; i < ids.size(); i++) {
            var attempt = i;
            while (!accepted(nodes.get(attempt % 2), ids.get(i))) {
                attempt++;
                Thread.sleep(100);
            }
        }
        return ids;
    }

    private boolean accepted(Visitor who, String message) {
        try {
            return who.put(room + "/messages/" + message, Map.of("text", "Message " + message))
                            .status()
                    == 201;
        } catch (java.io.UncheckedIOException gone) {
            return false;
        }
    }

    private List<Long> heard(StompClient listener) {
        return listener.json("/topic/rooms." + id).stream()
                .filter(frame -> "message".equals(frame.path("type").asString()))
                .map(frame -> frame.path("message").path("number").asLong())
                .toList();
    }

    private long lastNumber() {
        return ana.get(room).expect(200).body().path("room").path("lastNumber").asLong();
    }
}
