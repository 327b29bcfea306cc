package parley.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.live.web.Device.State;
import parley.live.web.OnlineLists.Online;
import parley.live.web.Presence.NodeList;
import parley.shared.AccountId;
import parley.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

class OnlineListsTest {

    static final String LOBBY = "conversations.lobby";

    final JsonMapper json = JsonMapper.builder().build();
    final Topics topics = LiveTestSite.topics(new SimpleMeterRegistry());
    final OnlineLists lists = new OnlineLists(topics, json);
    final RecordingWire writer = RecordingWire.open();

    @BeforeEach
    void somebody_listens() {
        var visitor = new Visitor(Actor.member(new AccountId("eve")), "session", 0);
        topics.add(LOBBY, "s", new LiveSession(visitor, writer, 1_000_000));
    }

    @Test
    void join_what_two_nodes_say_and_let_the_active_device_win() {
        said("node-1", Map.of("ana", State.AWAY, "ben", State.AWAY));
        said("node-2", Map.of("ana", State.ACTIVE));

        assertThat(lists.online(LOBBY)).containsExactly(new Online("ana", State.ACTIVE), new Online("ben", State.AWAY));
    }

    @Test
    void replace_what_a_node_said_before() {
        said("node-1", Map.of("ana", State.ACTIVE, "ben", State.ACTIVE));
        said("node-1", Map.of("ben", State.ACTIVE));

        assertThat(lists.online(LOBBY)).containsExactly(new Online("ben", State.ACTIVE));
    }

    @Test
    void forget_a_node_that_is_not_heard_of_any_more() {
        said("dead", Map.of("ana", State.ACTIVE));
        var now = System.nanoTime();

        lists.tick(now + Duration.ofSeconds(89).toNanos());
        assertThat(lists.online(LOBBY)).isNotEmpty();
        lists.tick(now + Duration.ofSeconds(91).toNanos());

        assertThat(lists.online(LOBBY)).isEmpty();
        await().until(() -> writer.frames.getLast().contains("\"count\":0"));
    }

    @Test
    void are_told_at_most_once_a_second_and_only_when_they_changed() {
        var now = System.nanoTime();
        said("node-1", Map.of("ana", State.ACTIVE));
        lists.tick(now);
        said("node-1", Map.of("ana", State.AWAY));
        lists.tick(now + Duration.ofMillis(900).toNanos());
        await().until(() -> writer.frames.size() == 1);
        lists.tick(now + Duration.ofMillis(1_100).toNanos());
        said("node-1", Map.of("ana", State.AWAY));
        lists.tick(now + Duration.ofSeconds(9).toNanos());

        await().until(() -> writer.frames.size() == 2);
        await().during(Duration.ofMillis(100)).until(() -> writer.frames.size() == 2);
    }

    @Test
    void name_two_hundred_in_a_frame_and_count_all() {
        var crowd = new HashMap<String, State>();
        for (int i = 0; i < 1_000; i++) crowd.put("somebody-" + i, State.AWAY);
        crowd.put("zoe", State.ACTIVE);
        said("node-1", crowd);

        lists.tick(System.nanoTime());

        await().until(() -> writer.frames.size() == 1);
        assertThat(writer.frames.getFirst()).contains("\"count\":1001", "[{\"id\":\"zoe\"");
        assertThat(writer.frames.getFirst().split("\"state\"")).hasSize(201);
    }

    private void said(String node, Map<String, State> online) {
        lists.hear(LOBBY, json.writeValueAsString(new NodeList(node, online)));
    }
}
