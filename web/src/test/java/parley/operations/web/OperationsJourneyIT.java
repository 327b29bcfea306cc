package parley.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import parley.shared.Role;
import parley.testing.Site;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

class OperationsJourneyIT {

    private final Site site = Site.shared();
    private final Visitor root = site.appointed("Root", Role.ADMIN);

    @Test
    void an_administrator_sees_this_node_and_how_far_its_processors_have_got() {
        site.awaitReadModels();
        var nodes = root.get("/api/admin/nodes").expect(200).body().path("nodes");
        assertThat(nodes).hasSize(1);
        var node = nodes.get(0);
        assertThat(node.path("name").asString()).isNotBlank();
        assertThat(node.path("roles")).extracting(JsonNode::asString).contains("command", "query", "web");
        assertThat(node.path("processors"))
                .extracting(processor -> processor.path("name").asString())
                .contains(
                        "people",
                        "conversations",
                        "rosters",
                        "friends",
                        "profiles",
                        "findable",
                        "bans",
                        "welcome",
                        "operations")
                .doesNotContain("room-policies");
        var rooms = processor("conversations");
        assertThat(rooms.path("running").asBoolean()).isTrue();
        assertThat(rooms.path("behind").asLong()).isZero();
        assertThat(rooms.path("trouble").isNull()).isTrue();
        assertThat(rooms.at("/segments/0/position").asLong()).isPositive();
    }

    @Test
    void nobody_else_does() {
        for (var other : new Visitor[] {site.member("Ben"), site.appointed("Ada", Role.AUDITOR, Role.MODERATOR)}) {
            other.get("/api/admin/nodes").expect(403);
            steer(other, "profiles", Map.of("order", "PAUSE")).expect(403);
        }
        site.visitor().get("/api/admin/nodes").expect(401);
    }

    @Test
    void a_processor_is_paused_and_resumed_and_auditors_can_tell_by_whom() {
        steer(root, "profiles", Map.of("order", "PAUSE")).expect(204);
        assertThat(processor("profiles").path("running").asBoolean()).isFalse();
        steer(root, "profiles", Map.of("order", "RESUME")).expect(204);
        await().until(() -> processor("profiles").path("segments").size() == 1);
        site.awaitReadModels();
        var auditor = site.appointed("Ada", Role.AUDITOR);
        var mine = StreamSupport.stream(
                        auditor.get("/api/operations-log")
                                .expect(200)
                                .body()
                                .path("entries")
                                .spliterator(),
                        false)
                .filter(entry -> entry.at("/by/id").asString().equals(root.id()))
                .toList();
        assertThat(mine).extracting(entry -> entry.path("act").asString()).containsExactly("RESUME", "PAUSE");
        assertThat(mine.getFirst().path("processor").asString()).isEqualTo("profiles");
        site.member("Ben").get("/api/operations-log").expect(403);
    }

    @Test
    void a_segment_is_split_and_merged_again() {
        steer(root, "findable", Map.of("order", "SPLIT", "segment", 0)).expect(204);
        await().until(() -> processor("findable").path("segments").size() == 2);
        await().ignoreExceptions()
                .until(() -> steer(root, "findable", Map.of("order", "MERGE", "segment", 0))
                                .status()
                        == 204);
        await().until(() -> processor("findable").path("segments").size() == 1);
    }

    @Test
    void who_tells_a_node_or_processor_that_is_not_there_learns_so() {
        assertThat(steer(root, "nothing", Map.of("order", "PAUSE")).expect(404).code())
                .isEqualTo("NO_SUCH_PROCESSOR");
        var gone = root.post("/api/admin/nodes/gone/processors/conversations/orders", Map.of("order", "PAUSE"));
        assertThat(gone.expect(404).code()).isEqualTo("NO_SUCH_PROCESSOR");
    }

    private Visitor.Answer steer(Visitor who, String processor, Map<String, Object> order) {
        return who.post("/api/admin/nodes/%s/processors/%s/orders".formatted(node(), processor), order);
    }

    private String node() {
        return report().path("name").asString();
    }

    private JsonNode processor(String name) {
        return StreamSupport.stream(report().path("processors").spliterator(), false)
                .filter(processor -> processor.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode report() {
        return root.get("/api/admin/nodes").expect(200).body().at("/nodes/0");
    }
}
