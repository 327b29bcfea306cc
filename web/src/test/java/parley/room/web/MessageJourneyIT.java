package parley.room.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

class MessageJourneyIT {

    final Site site = Site.shared();
    final Visitor ana = site.member("Ana");
    final Visitor ben = site.member("Ben");
    final String room = "/api/rooms/" + Ids.next();

    @BeforeEach
    void aRoom() {
        ana.put(room, Map.of("name", "r-" + UUID.randomUUID().toString().substring(0, 12), "topic", ""))
                .expect(201);
        ben.put(room + "/membership").expect(204);
    }

    @Test
    void the_same_message_again_is_the_same_message() {
        var id = Ids.next();
        send(ben, id, "Hello").expect(201);
        send(ben, id, "Hello").expect(201);
        assertThat(send(ben, id, "Goodbye").expect(409).code()).isEqualTo("MESSAGE_ID_TAKEN");
        assertThat(send(ana, id, "Hello").expect(409).code()).isEqualTo("MESSAGE_ID_TAKEN");
        assertThat(newest(1)).extracting(JsonNode::toString).hasSize(1);
        assertThat(newest(1).getFirst().path("html").asString()).contains("Hello");
    }

    @Test
    void one_id_sent_by_many_at_once_is_stored_once() throws Exception {
        var id = Ids.next();
        try (var pool = Executors.newCachedThreadPool()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(_ -> pool.submit(() -> send(ben, id, "Once").status()))
                    .toList();
            for (var answer : answers) assertThat(answer.get()).isEqualTo(201);
        }
        send(ben, Ids.next(), "After").expect(201);
        assertThat(newest(2)).extracting(m -> m.path("text").asString()).containsExactly("Once", "After");
    }

    @Test
    void numbers_are_dense_and_every_window_is_arithmetic() {
        for (int i = 1; i <= 120; i++) send(ben, Ids.next(), "m" + i).expect(201);
        await().until(() -> lastNumber() == 120);
        assertThat(numbers("edge=NEWEST&limit=50")).isEqualTo(range(71, 120));
        assertThat(numbers("edge=BEFORE&number=71&limit=50")).isEqualTo(range(21, 70));
        assertThat(numbers("edge=AFTER&number=100&limit=200")).isEqualTo(range(101, 120));
        assertThat(numbers("edge=AFTER&number=120")).isEmpty();
        assertThat(numbers("edge=AROUND&number=60&limit=20")).contains(60L).hasSize(20);
        assertThat(numbers("edge=BEFORE&number=1")).isEmpty();
    }

    @Test
    void editing_keeps_every_wording_and_shows_the_difference() {
        var id = Ids.next();
        send(ben, id, "The tea is hot").expect(201);
        assertThat(ana.put(message(id) + "/text", Map.of("text", "No"))
                        .expect(403)
                        .code())
                .isEqualTo("NOT_YOUR_MESSAGE");
        ben.put(message(id) + "/text", Map.of("text", "The tea is cold")).expect(204);
        await().untilAsserted(() ->
                assertThat(ana.get(message(id)).body().path("revision").asInt()).isEqualTo(1));
        var versions = ana.get(message(id) + "/versions").expect(200).body().path("versions");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.path(1).path("diffHtml").asString())
                .contains("<del>hot</del>")
                .contains("<ins>cold</ins>");
    }

    @Test
    void the_second_of_two_edits_made_from_the_same_wording_is_refused() {
        var text = message(Ids.next());
        send(ben, text.substring(text.lastIndexOf('/') + 1), "The tea is hot").expect(201);
        ben.put(text + "/text", Map.of("text", "The tea is warm", "revision", 0))
                .expect(204);
        ben.put(text + "/text", Map.of("text", "The tea is warm", "revision", 0))
                .expect(204);
        assertThat(ben.put(text + "/text", Map.of("text", "The tea is cold", "revision", 0))
                        .expect(409)
                        .code())
                .isEqualTo("EDITED_MEANWHILE");
        ben.put(text + "/text", Map.of("text", "The tea is cold", "revision", 1))
                .expect(204);
        ben.put(text + "/text", Map.of("text", "Whatever it says")).expect(204);
    }

    @Test
    void deleting_leaves_a_stub_that_says_who_and_when() {
        var id = Ids.next();
        send(ben, id, "Oops").expect(201);
        assertThat(ana.delete(message(id)).expect(403).code()).isEqualTo("NOT_YOUR_MESSAGE");
        ben.delete(message(id)).expect(204);
        ben.delete(message(id)).expect(204);
        await().untilAsserted(() -> {
            var stub = ana.get(message(id)).body();
            assertThat(stub.path("state").asString()).isEqualTo("DELETED");
            assertThat(stub.toString()).doesNotContain("Oops");
            assertThat(stub.path("withdrawal").path("by").path("username").asString())
                    .isEqualTo(ben.username());
        });
        assertThat(ben.put(message(id) + "/text", Map.of("text", "Back"))
                        .expect(409)
                        .code())
                .isEqualTo("MESSAGE_GONE");
    }

    @Test
    void reactions_replies_and_pins() {
        var id = Ids.next();
        send(ana, id, "Tea or **coffee**?").expect(201);
        ben.put(message(id) + "/reactions/%F0%9F%8D%B5").expect(204);
        ben.put(message(id) + "/reactions/%F0%9F%8D%B5").expect(204);
        assertThat(ben.put(message(id) + "/reactions/tea").expect(422).code()).isEqualTo("EMOJI_MALFORMED");
        assertThat(ben.put(message(id) + "/pin").expect(403).code()).isEqualTo("MODERATORS_ONLY");
        ana.put(message(id) + "/pin").expect(204);
        var reply = Ids.next();
        ben.put(message(reply), Map.of("text", "Tea", "replyTo", id)).expect(201);
        assertThat(ben.put(message(Ids.next()), Map.of("text", "?", "replyTo", Ids.next()))
                        .expect(422)
                        .code())
                .isEqualTo("REPLY_TO_UNKNOWN");
        await().untilAsserted(() -> {
            var shown = ana.get(message(id)).body();
            assertThat(shown.path("reactions").path(0).path("by").size()).isEqualTo(1);
            assertThat(shown.path("pin").path("by").asString()).isEqualTo(ana.id());
            assertThat(ana.get(message(reply))
                            .body()
                            .path("replyTo")
                            .path("excerpt")
                            .asString())
                    .isEqualTo("Tea or coffee?");
        });
        assertThat(ben.get(in(room) + "/pins").body().path("messages").size()).isEqualTo(1);
        ben.delete(message(id) + "/reactions/%F0%9F%8D%B5").expect(204);
        await().until(() -> ana.get(message(id)).body().path("reactions").isEmpty());
    }

    @Test
    void long_text_goes_as_a_snippet_byte_for_byte() {
        assertThat(send(ben, Ids.next(), "x".repeat(20_001)).expect(422).code()).isEqualTo("TEXT_TOO_LONG");
        assertThat(send(ben, Ids.next(), "  \n ").expect(422).code()).isEqualTo("TEXT_EMPTY");
        var id = Ids.next();
        var log = "line\t1 \r\n\n  <b>&amp;\n".repeat(2_000);
        var snippet = Map.of("name", "log.txt", "language", "", "text", log);
        ben.put(message(id), Map.of("text", "See", "snippet", snippet)).expect(201);
        await().until(() -> ana.get(message(id)).status() == 200);
        assertThat(ana.get(message(id) + "/snippet")
                        .expect(200)
                        .body()
                        .path("text")
                        .asString())
                .isEqualTo(log);
    }

    @Test
    void what_changed_is_told_after_any_absence() {
        var first = Ids.next();
        send(ben, first, "One").expect(201);
        send(ben, Ids.next(), "Two").expect(201);
        ben.put(message(first) + "/text", Map.of("text", "Uno")).expect(204);
        ana.put(message(first) + "/reactions/%F0%9F%8E%89").expect(204);
        await().until(() ->
                ana.get(in(room)).body().path("conversation").path("lastChange").asLong() == 2);
        var changes = ana.get(in(room) + "/changes?after=0").expect(200).body();
        assertThat(changes.path("messages").size()).isEqualTo(1);
        assertThat(changes.path("messages").path(0).path("text").asString()).isEqualTo("Uno");
        assertThat(changes.path("upTo").asLong()).isEqualTo(2);
        assertThat(ana.get(in(room) + "/changes?after=2")
                        .body()
                        .path("messages")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void unread_is_computed_from_one_position_that_all_devices_move() {
        for (int i = 1; i <= 5; i++) send(ben, Ids.next(), "m" + i).expect(201);
        await().until(() -> mine(ana).path("mine").path("unread").asLong() == 5);
        var epoch = mine(ana).path("epoch").asLong();
        read(ana, 4, epoch);
        read(ana, 2, epoch);
        assertThat(mine(ana).path("mine").path("unread").asLong()).isEqualTo(1);
        var marked = ana.post(in(room) + "/unread-from", Map.of("number", 2))
                .expect(200)
                .body();
        assertThat(marked.path("readNumber").asLong()).isEqualTo(1);
        read(ana, 5, epoch);
        assertThat(mine(ana).path("mine").path("unread").asLong()).isEqualTo(4);
        read(ana, 5, marked.path("epoch").asLong());
        assertThat(mine(ana).path("mine").path("unread").asLong()).isZero();
    }

    private void read(Visitor who, long number, long epoch) {
        who.put(in(room) + "/read-position", Map.of("number", number, "epoch", epoch))
                .expect(204);
    }

    private JsonNode mine(Visitor who) {
        return who.get(in(room)).expect(200).body();
    }

    private Visitor.Answer send(Visitor who, String id, String text) {
        return who.put(message(id), Map.of("text", text));
    }

    private String message(String id) {
        return in(room) + "/messages/" + id;
    }

    private long lastNumber() {
        return ana.get(in(room) + "/messages?limit=1").body().path("lastNumber").asLong();
    }

    private List<JsonNode> newest(int expected) {
        await().until(() -> lastNumber() >= expected);
        return ana.get(in(room) + "/messages")
                .body()
                .path("messages")
                .valueStream()
                .toList();
    }

    private List<Long> numbers(String window) {
        return ana.get(in(room) + "/messages?" + window)
                .expect(200)
                .body()
                .path("messages")
                .valueStream()
                .map(message -> message.path("number").asLong())
                .toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
