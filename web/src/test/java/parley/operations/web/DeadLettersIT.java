package parley.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.shared.Role;
import parley.testing.DamagedMessage;
import parley.testing.DamagedRoom;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

class DeadLettersIT {

    private final Site site = Site.shared();
    private final Visitor root = site.appointed("Root", Role.ADMIN);
    private final Visitor ben = site.member("Ben");

    @Test
    void a_message_that_could_not_take_an_event_goes_on_when_it_is_mended_and_tried_again() {
        var room = new DamagedRoom(site, ben).fail("One", "Two");
        assertThat(room.texts()).containsExactly("One", "Two");
        var letter = letter(root, room);
        assertThat(letter.path("type").asString()).isEqualTo("MessagePinned");
        assertThat(letter.path("waiting").asInt()).isEqualTo(1);
        assertThat(letter.toString()).doesNotContain("One").doesNotContain("Two");
        assertThat(retry(room).path("waits").asBoolean()).isTrue();
        assertThat(letter(root, room).path("tries").asInt()).isEqualTo(2);
        room.mend();
        var path = path(room);
        assertThat(retry(room).path("waits").asBoolean()).isFalse();
        assertThat(ben.get(in(room.path()) + "/pins").expect(200).body().path("messages"))
                .hasSize(1);
        root.post(path + "/retry", Map.of()).expect(404);
    }

    @Test
    void a_message_that_cannot_be_shown_has_its_place_and_becomes_the_message_in_open_browsers() throws Exception {
        var room = new DamagedRoom(site, ben);
        try (var socket = StompClient.connect(ben)) {
            var topic = "/topic/conversations." + room.id();
            socket.subscribe(topic);
            var original = room.say("One");
            var damage = new DamagedMessage(site, room);
            var shown = room.reply("Two", original);
            room.say("Three");
            var stub = socket.awaitJson(topic, json -> isAbout(shown, json));
            assertThat(stub.at("/message/state").asString()).isEqualTo("PENDING");
            assertThat(room.texts()).containsExactly("One", "", "Three");
            assertThat(letter(root, room).path("document").asString()).isEqualTo(room.id() + ":" + shown);
            damage.mend();
            var left = root.post("/api/admin/dead-letters/conversations/retry", Map.of())
                    .expect(200);
            assertThat(left.body().has("waiting")).isTrue();
            var changed = socket.awaitJson(
                    topic,
                    json -> isAbout(shown, json) && json.path("type").asString().equals("changed"));
            assertThat(changed.at("/message/text").asString()).isEqualTo("Two");
            assertThat(changed.at("/message/replyTo/excerpt").asString()).isEqualTo("One");
            assertThat(room.texts()).containsExactly("One", "Two", "Three");
            assertThat(letters(root, room)).isEmpty();
        }
    }

    private static boolean isAbout(String message, JsonNode json) {
        return json.at("/message/id").asString("").equals(message);
    }

    @Test
    void what_is_dropped_is_left_out_for_a_reason_that_auditors_read() {
        var room = new DamagedRoom(site, ben).fail("One", "Two");
        var drop = path(room) + "/" + letter(root, room).path("event").asString() + "/drop";
        assertThat(root.post(drop, Map.of("reason", " ")).expect(422).code()).isEqualTo("REASON_MALFORMED");
        root.post(path(room) + "/another/drop", Map.of("reason", "Why not")).expect(404);
        root.post(drop, Map.of("reason", "A leftover of the trial")).expect(200);
        assertThat(letters(root, room)).isEmpty();
        assertThat(room.texts()).containsExactly("One", "Two");
        site.awaitReadModels();
        var log = site.appointed("Ada", Role.AUDITOR).get("/api/operations-log").expect(200);
        assertThat(log.raw().body()).contains("A leftover of the trial").contains(room.id());
    }

    @Test
    void nobody_else_looks_or_acts() {
        var room = new DamagedRoom(site, ben).fail("One", "Two");
        for (var other : List.of(ben, site.appointed("Ada", Role.AUDITOR, Role.MODERATOR))) {
            other.get("/api/admin/dead-letters").expect(403);
            other.post("/api/admin/dead-letters/conversations/retry", Map.of()).expect(403);
            other.post(path(room) + "/retry", Map.of()).expect(403);
            other.post(path(room) + "/any/drop", Map.of("reason", "Mine")).expect(403);
        }
        root.post(
                        path(room) + "/" + letter(root, room).path("event").asString() + "/drop",
                        Map.of("reason", "Tidied up"))
                .expect(200);
    }

    @Test
    void what_waits_outlasts_a_restart_and_making_the_documents_anew_ends_it(@TempDir Path data) {
        Visitor root;
        DamagedRoom room;
        String message;
        try (var first = Site.on(data, "--parley.accounts.throttle=false")) {
            root = first.appointed("Root", Role.ADMIN);
            room = new DamagedRoom(first, root).fail("One", "Two");
            message = room.pinned();
        }
        try (var second = Site.on(data, "--parley.accounts.throttle=false")) {
            var again = root.at(second.address());
            assertThat(letters(again, room)).hasSize(1);
            again.put(in(room.path()) + "/messages/" + message + "/reactions/👍", Map.of())
                    .expect(204);
            second.awaitReadModels();
            assertThat(room.texts(again)).containsExactly("One", "Two");
            assertThat(letters(again, room).getFirst().path("waiting").asInt()).isEqualTo(2);
        }
        try (var third = Site.on(data, "--parley.accounts.throttle=false", "--parley.rebuild=conversations")) {
            var again = root.at(third.address());
            await().untilAsserted(() -> assertThat(letters(again, room)).isEmpty());
            third.awaitReadModels();
            assertThat(room.texts(again)).containsExactly("One", "Two");
        }
    }

    private JsonNode retry(DamagedRoom room) {
        return root.post(path(room) + "/retry", Map.of()).expect(200).body();
    }

    private static JsonNode letter(Visitor who, DamagedRoom room) {
        assertThat(letters(who, room)).hasSize(1);
        return letters(who, room).getFirst();
    }

    private static List<JsonNode> letters(Visitor who, DamagedRoom room) {
        var all = who.get("/api/admin/dead-letters").expect(200).body().path("deadLetters");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(letter -> letter.path("document").asString().startsWith(room.id()))
                .toList();
    }

    private String path(DamagedRoom room) {
        return "/api/admin/dead-letters/conversations/"
                + letter(root, room).path("document").asString();
    }
}
