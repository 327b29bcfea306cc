package parley.room.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Two people and a room, over HTTP: what the one does is what the other reads. */
class ReadingJourneyIT {

    final Site site = Site.shared();
    final Visitor ana = site.member("Ana");
    final Visitor ben = site.member("Ben");
    final String room = "/api/rooms/" + opened();

    @Test
    void what_is_said_is_read_by_number_edited_deleted_and_read_on() {
        ben.put(room + "/membership").expect(204);
        await().until(() -> ben.get(in(room)).body().path("mine").path("joined").asBoolean(false));
        for (var n = 1; n <= 60; n++) say(ana, "Message " + n + " @" + ben.username());
        var page = eventually(
                () -> ben.get(in(room) + "/messages?edge=NEWEST&limit=50")
                        .expect(200)
                        .body(),
                "/lastNumber",
                60);
        assertThat(page.at("/messages/0/number").asInt()).isEqualTo(11);
        assertThat(page.at("/messages/49/author/name").asString()).isEqualTo("Ana");

        var mine = ben.get("/api/my/rooms")
                .body()
                .path("conversations")
                .valueStream()
                .filter(each -> each.at("/conversation/lastNumber").asInt() == 60)
                .findAny()
                .orElseThrow();
        assertThat(mine.path("mine").path("unread").asInt()).isEqualTo(60);
        assertThat(mine.path("mine").path("mentions").asInt()).isEqualTo(60);
        ben.put(in(room) + "/read-position", Map.of("number", 60, "epoch", 0)).expect(204);
        assertThat(ben.get(in(room)).body().path("mine").path("unread").asInt()).isZero();
        assertThat(ben.post(in(room) + "/unread-from", Map.of("number", 51))
                        .expect(200)
                        .body()
                        .path("epoch")
                        .asInt())
                .isEqualTo(1);
        assertThat(ben.get(in(room)).body().path("mine").path("unread").asInt()).isEqualTo(10);

        var last = page.at("/messages/49/id").asString();
        ana.put(in(room) + "/messages/" + last + "/text", Map.of("text", "Better"))
                .expect(204);
        ana.delete(in(room) + "/messages/" + page.at("/messages/48/id").asString())
                .expect(204);
        var changes = eventually(
                () -> ben.get(in(room) + "/changes?after=0&limit=200").body(), "/lastChange", 2);
        assertThat(changes.at("/messages/0/text").asString()).isEqualTo("Better");
        assertThat(changes.at("/messages/1/state").asString()).isEqualTo("DELETED");
        assertThat(ben.get(in(room) + "/messages/" + last + "/versions")
                        .body()
                        .path("versions")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void who_is_banned_is_out_and_finds_no_such_room() {
        ben.put(room + "/membership").expect(204);
        eventually(() -> ana.get(in(room)).body(), "/conversation/members", 2);
        ana.put(room + "/bans/" + ben.id(), Map.of("reason", "Rude")).expect(204);
        eventually(() -> ana.get(in(room)).body(), "/conversation/members", 1);
        ben.get(in(room)).expect(404);
        ben.get(in(room) + "/messages?edge=NEWEST&limit=50").expect(404);
        assertThat(ana.get(room + "/sanctions").body().at("/sanctions/0/reason").asString())
                .isEqualTo("Rude");
    }

    @Test
    void people_are_found_by_a_part_of_their_name() {
        var part = ana.username().substring(1);
        await().until(() -> ben.get("/api/people?text=" + part + "&limit=8")
                        .body()
                        .path("people")
                        .size()
                > 0);
        var members = eventually(() -> ana.get(in(room) + "/members").body(), "/members/0/name", "Ana");
        assertThat(members.path("more").asBoolean()).isFalse();
    }

    private String opened() {
        var id = UUID.randomUUID().toString();
        ana.put("/api/rooms/" + id, Map.of("name", "room-" + id.substring(0, 8), "topic", "Tests"))
                .expect(201);
        return id;
    }

    private void say(Visitor who, String text) {
        who.put(in(room) + "/messages/" + Ids.next(), Map.of("text", text)).expect(201);
    }

    private static JsonNode eventually(Supplier<JsonNode> body, String path, Object value) {
        return await().until(body::get, json -> json.at(path).asString("").equals(value.toString()));
    }
}
