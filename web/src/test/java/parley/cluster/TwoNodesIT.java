package parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Ids;
import parley.testing.SiteProcess;
import parley.testing.StompClient;

/** Two nodes and a real Axon Server, told by {@code -Dparley.test.axonserver=host:port}. */
@EnabledIfSystemProperty(named = "parley.test.axonserver", matches = ".+:\\d+")
@SuppressWarnings("NullAway.Init")
class TwoNodesIT {

    @TempDir
    Path data;

    Engines engines;
    SiteProcess one;
    SiteProcess two;

    @BeforeEach
    void start() {
        engines = Engines.with(System.getProperty("parley.test.axonserver"));
        one = SiteProcess.start(data.resolve("one"), engines.settings(data));
        one.address();
        two = SiteProcess.start(data.resolve("two"), engines.settings(data));
    }

    @AfterEach
    void stop() throws Exception {
        one.close();
        two.close();
        engines.close();
    }

    @Test
    void what_is_said_on_one_node_is_heard_on_the_other() {
        var ana = one.visitor().signUp("ana", "Ana");
        var ben = two.visitor().signUp("ben", "Ben");
        var id = Ids.next();
        var room = "/api/rooms/" + id;
        ana.put(room, Map.of("name", "tea", "topic", "")).expect(201);
        ben.put(room + "/membership").expect(204);
        try (var socket = StompClient.connect(ben)) {
            socket.subscribe("/topic/rooms." + id);
            ana.put(room + "/messages/" + Ids.next(), Map.of("text", "Hello")).expect(201);
            var frame = socket.awaitJson(
                    "/topic/rooms." + id,
                    json -> "message".equals(json.path("type").asString()));
            assertThat(frame.path("message").path("number").asLong()).isEqualTo(1);
        }
    }
}
