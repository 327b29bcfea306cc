package parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** The administrator's page on a web node, about a node that has no web. */
@NeedsAxonServer
class OperationsAcrossNodesIT {

    @TempDir
    Path data;

    @Test
    void an_administrator_sees_every_node_and_steers_processors_on_another() throws IOException {
        try (var site = Cluster.in(data)) {
            site.start("decide-1", Cluster.PROCESSING);
            var root = site.start("web-1", Cluster.WEB).visitor().signUp("rhea", "Rhea");
            var code = Files.readString(data.resolve("web-1/first-administrator.txt"));
            root.post("/api/first-administrator", Map.of("code", code.strip())).expect(204);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> nodes(root).path("nodes").size() == 2);
            steer(root, "PAUSE");
            assertThat(rooms(root).path("running").asBoolean()).isFalse();
            steer(root, "RESUME");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> rooms(root).path("segments").size() > 0);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(root.get("/api/operations-log")
                                    .expect(200)
                                    .body()
                                    .path("entries"))
                            .extracting(entry -> entry.path("act").asString())
                            .containsExactly("RESUME", "PAUSE"));
        }
    }

    private static void steer(Visitor who, String order) {
        var address = "/api/admin/nodes/%s/processors/conversations/orders"
                .formatted(remembering(who).path("name").asString());
        who.post(address, Map.of("order", order)).expect(204);
    }

    private static JsonNode rooms(Visitor who) {
        return find(remembering(who).path("processors"), "conversations");
    }

    private static JsonNode remembering(Visitor who) {
        return StreamSupport.stream(nodes(who).path("nodes").spliterator(), false)
                .filter(node -> node.path("roles").toString().contains("query"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode find(JsonNode all, String name) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode nodes(Visitor who) {
        return who.get("/api/admin/nodes").expect(200).body();
    }
}
