package parley.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Ana talks, Ben keeps some of it for himself. */
class SavedMessagesJourneyIT {

    final Site site = Site.shared();
    final Visitor ana = site.member("Ana");
    final Visitor ben = site.member("Ben");
    final String room = ana.room("saved");

    @Test
    void what_is_saved_in_a_room_that_one_only_reads_is_listed_until_it_is_removed() {
        var one = said("One");
        var two = said("Two");
        for (var message : List.of(one, two, two)) ben.put(saved(room, message)).expect(204);
        await().untilAsserted(() -> assertThat(texts(list(ben))).containsExactly("Two", "One"));
        assertThat(list(ben).at("/conversations/0/conversation/id").asString()).isEqualTo(room);
        assertThat(list(ben).path("conversations").size()).isEqualTo(1);
        assertThat(ids(ben)).containsExactlyInAnyOrder(one, two);
        assertThat(texts(ben.get("/api/my/saved?limit=1&before=" + place(list(ben)))
                        .body()))
                .containsExactly("One");
        for (var n = 0; n < 2; n++) ben.delete(saved(room, two)).expect(204);
        await().untilAsserted(() -> assertThat(texts(list(ben))).containsExactly("One"));
        assertThat(list(ana).path("saved").isEmpty()).isTrue();
    }

    @Test
    void it_is_told_to_ones_other_devices_within_a_second_and_to_nobody_else() {
        var message = said("One");
        try (var other = StompClient.connect(ben);
                var anas = StompClient.connect(ana)) {
            other.subscribe("/topic/people." + ben.id());
            anas.subscribe("/topic/people." + ana.id());
            anas.subscribe("/topic/conversations." + room);
            for (var on : List.of(true, false)) {
                if (on) ben.put(saved(room, message)).expect(204);
                else ben.delete(saved(room, message)).expect(204);
                await().atMost(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(other.json("/topic/people." + ben.id()))
                                .filteredOn(
                                        frame -> frame.path("type").asString().equals("saved"))
                                .last()
                                .satisfies(frame -> {
                                    assertThat(frame.path("message").asString()).isEqualTo(message);
                                    assertThat(frame.path("saved").asBoolean()).isEqualTo(on);
                                }));
            }
            said("Something else");
            anas.awaitJson(
                    "/topic/conversations." + room, frame -> frame.toString().contains("Something else"));
            assertThat(anas.json("/topic/people." + ana.id()) + " " + anas.json("/topic/conversations." + room))
                    .doesNotContain("\"saved\"");
        }
    }

    @Test
    void what_was_deleted_or_may_no_longer_be_read_stays_without_its_words_and_can_be_removed() {
        var deleted = said("Regretted");
        var kept = said("Kept");
        for (var message : List.of(deleted, kept)) ben.put(saved(room, message)).expect(204);
        ana.delete("/api/conversations/" + room + "/messages/" + deleted).expect(204);
        await().untilAsserted(() ->
                assertThat(list(ben).at("/saved/1/message/state").asString()).isEqualTo("DELETED"));
        assertThat(list(ben).toString()).doesNotContain("Regretted");
        ana.put("/api/rooms/" + room + "/bans/" + ben.id(), Map.of("reason", "Rude"))
                .expect(204);
        await().until(() -> list(ben).at("/saved/0/message").isNull());
        assertThat(list(ben).path("saved").size()).isEqualTo(2);
        assertThat(list(ben).path("conversations").isEmpty()).isTrue();
        assertThat(list(ben).toString()).doesNotContain("Kept");
        assertThat(ben.put(saved(room, said("Later"))).expect(403).code()).isEqualTo("YOU_ARE_BANNED");
        for (var message : List.of(deleted, kept))
            ben.delete(saved(room, message)).expect(204);
        await().untilAsserted(
                        () -> assertThat(list(ben).path("saved").isEmpty()).isTrue());
    }

    @Test
    void what_is_not_there_and_more_than_is_kept_is_refused() {
        var message = said("One");
        assertThat(ben.put(saved(room, Ids.next())).expect(404).code()).isEqualTo("NO_SUCH_MESSAGE");
        assertThat(ben.put(saved("lobby", message)).expect(404).code()).isEqualTo("NO_SUCH_MESSAGE");
        assertThat(site.visitor().put(saved(room, message)).expect(401).code()).isEqualTo("NOT_SIGNED_IN");
        var full = "insert into saved_message (account, message) select ?, 'm' || n from generate_series(1, 2000) n";
        site.bean(JdbcClient.class).sql(full).param(ben.id()).update();
        assertThat(ben.put(saved(room, message)).expect(409).code()).isEqualTo("TOO_MANY_SAVED");
    }

    private String said(String text) {
        var message = Ids.next();
        ana.put("/api/conversations/" + room + "/messages/" + message, Map.of("text", text))
                .expect(201);
        return message;
    }

    private static String saved(String conversation, String message) {
        return "/api/my/conversations/" + conversation + "/saved/" + message;
    }

    private static JsonNode list(Visitor who) {
        return who.get("/api/my/saved").expect(200).body();
    }

    private static String place(JsonNode list) {
        return list.at("/saved/0/place").asString().replace(" ", "%20");
    }

    private static List<String> texts(JsonNode list) {
        return list.path("saved")
                .valueStream()
                .map(line -> line.at("/message/text").asString())
                .toList();
    }

    private List<String> ids(Visitor who) {
        return who.get("/api/my/conversations/" + room + "/saved")
                .expect(200)
                .body()
                .path("messages")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
