package parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Ids;
import parley.testing.StompClient;
import parley.testing.Uploading;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Ana is on one web node and Ben on the other; two more nodes decide and remember. */
@NeedsAxonServer
class FourNodesIT {

    @TempDir
    static Path data;

    static Cluster site;
    static Visitor ana;
    static Visitor ben;

    final String id = Ids.next();
    final String room = "/api/rooms/" + id;
    final String topic = "/topic/conversations." + id;

    @BeforeAll
    static void start() {
        site = Cluster.ofFour(data);
        ana = site.node("web-1").visitor().signUp("ana", "Ana");
        ben = site.node("web-2").visitor().signUp("ben", "Ben");
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @Test
    void what_is_said_and_edited_on_one_node_is_heard_on_the_other() {
        both_are_in_a_room();
        try (var socket = StompClient.connect(ben)) {
            socket.subscribe(topic);
            var message = say(ana, room, "Hello");
            var heard = socket.awaitJson(topic, is("message"));
            assertThat(heard.at("/message/number").asLong()).isEqualTo(1);
            assertThat(heard.at("/message/id").asString()).isEqualTo(message);
            ana.put(in(room) + "/messages/" + message + "/text", Map.of("text", "Hello Ben"))
                    .expect(204);
            var changed = socket.awaitJson(topic, is("changed"));
            assertThat(changed.at("/message/html").asString()).contains("Hello Ben");
        }
    }

    @Test
    void who_is_here_and_who_types_is_seen_on_the_other_node() {
        both_are_in_a_room();
        try (var here = StompClient.connect(ana);
                var there = StompClient.connect(ben)) {
            here.subscribe(topic);
            there.subscribe(topic);
            here.signal("/app/presence", "{\"state\": \"active\"}");
            there.awaitJson(
                    topic,
                    frame -> is("online").test(frame)
                            && frame.path("online").toString().contains(ana.id()));
            here.signal("/app/conversations." + id + ".typing", "{}");
            var typing = there.awaitJson(topic, is("typing"));
            assertThat(typing.at("/account/id").asString()).isEqualTo(ana.id());
        }
    }

    @Test
    void who_is_banned_stops_receiving_on_the_other_node() {
        both_are_in_a_room();
        try (var here = StompClient.connect(ana);
                var there = StompClient.connect(ben)) {
            here.subscribe(topic);
            there.subscribe(topic);
            ana.put(room + "/bans/" + ben.id(), Map.of("reason", "To try it out"))
                    .expect(204);
            there.awaitProblem(topic);
            say(ana, room, "He is gone");
            here.awaitJson(topic, is("message"));
            assertThat(there.json(topic)).noneMatch(is("message"));
        }
    }

    @Test
    void a_session_that_is_ended_on_one_node_ends_on_the_other() {
        var again = site.node("web-1").visitor();
        again.signIn("ben", Visitor.PASSWORD).expect(200);
        var elsewhere = again.at(site.node("web-2").address());
        try (var socket = StompClient.connect(elsewhere)) {
            again.signOut();
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(socket.closed()).isDone());
            elsewhere.get("/api/my/rooms").expect(401);
        }
    }

    @Test
    void friends_talk_privately_and_send_pictures_across_nodes() {
        var cleo = site.node("web-1").visitor().signUp("cleo", "Cleo");
        var people = "/topic/people." + ben.id();
        try (var socket = StompClient.connect(ben)) {
            socket.subscribe(people);
            cleo.befriend(ben);
            var conversation = cleo.put("/api/direct/with/" + ben.id())
                    .expect(201)
                    .body()
                    .at("/conversation/id")
                    .asString();
            var picture = Uploading.upload(cleo, "red.png", Uploading.picture(64, 48, Color.RED, "png"))
                    .path("id")
                    .asString();
            var talk = "/api/rooms/" + conversation;
            var message = Ids.next();
            cleo.put(in(talk) + "/messages/" + message, Map.of("text", "Look", "attachments", List.of(picture)))
                    .expect(201);
            socket.awaitJson(people, is("conversation"));
            await().atMost(Duration.ofSeconds(10)).until(() -> ben.history(talk).size() == 1);
            var shown = ben.history(talk).getFirst().path("attachments");
            assertThat(shown).hasSize(1);
            var file = in(talk) + "/messages/" + message + "/media/" + picture + "/original";
            assertThat(ben.exchange("GET", file, new byte[0]).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_node_that_only_decides_and_remembers_tells_of_its_health_and_of_nothing_else() {
        var decides = site.node("decide-1").visitor();
        decides.get("/health/live").expect(200);
        decides.get("/").expect(404);
        decides.get("/api/session").expect(404);
    }

    private void both_are_in_a_room() {
        ana.put(room, Map.of("name", "tea-" + id.substring(id.length() - 8), "topic", ""))
                .expect(201);
        ben.put(room + "/membership").expect(204);
    }

    private static String say(Visitor who, String room, String text) {
        var message = Ids.next();
        who.put(in(room) + "/messages/" + message, Map.of("text", text)).expect(201);
        return message;
    }

    private static Predicate<JsonNode> is(String type) {
        return frame -> type.equals(frame.path("type").asString(""));
    }
}
