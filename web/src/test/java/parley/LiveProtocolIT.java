package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.testing.Ids;
import parley.testing.Patience;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Follows docs/live-protocol.md, section by section, as somebody who writes a client from that page alone. */
class LiveProtocolIT {

    final Site site = Site.shared();
    final Visitor ana = site.member("Ana");
    final Visitor ben = site.member("Ben");
    final String id = Ids.next();
    final String room = "/api/rooms/" + id;
    final String topic = "/topic/conversations." + id;

    @BeforeEach
    void aRoomWithBoth() {
        ana.put(room, Map.of("name", "p-" + UUID.randomUUID().toString().substring(0, 12), "topic", "Protocol"))
                .expect(201);
        ben.put(room + "/membership").expect(204);
    }

    @Test
    void section_1_a_refusal_is_a_problem() {
        var problem = ben.put(room + "/archive").expect(403);
        assertThat(problem.raw().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(problem.body().path("type").asString()).isEqualTo("/problems/owners-only");
        assertThat(problem.body().path("code").asString()).isEqualTo("OWNERS_ONLY");
        assertThat(problem.body().path("detail").asString()).isNotBlank();
        assertThat(ben.put(in(room) + "/messages/" + Ids.next(), Map.of())
                        .expect(400)
                        .body()
                        .path("errors")
                        .isEmpty())
                .isFalse();
    }

    @Test
    void section_1_a_reader_may_wait_for_what_was_just_written() {
        for (int i = 0; i < 10; i++) {
            var cleo = site.member("Cleo");
            cleo.put(room + "/membership").expect(204);
            assertThat(cleo.get(in(room))
                            .expect(200)
                            .body()
                            .path("mine")
                            .path("joined")
                            .asBoolean())
                    .isTrue();
            var message = in(room) + "/messages/" + say(cleo, "Hello");
            assertThat(waiting(cleo, message, 5).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void section_1_waiting_has_an_end() {
        var begun = System.nanoTime();
        assertThat(waiting(ana, in(room) + "/messages/" + Ids.next(), 1).statusCode())
                .isEqualTo(404);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofSeconds(1), Patience.LIMIT.dividedBy(2));
    }

    private static HttpResponse<byte[]> waiting(Visitor who, String path, int seconds) {
        return who.exchange("GET", path, new byte[0], "Prefer", "wait=" + seconds);
    }

    @Test
    void section_2_the_session_says_who_one_is() {
        var account = ana.get("/api/session").expect(200).body().path("account");
        assertThat(account.path("username").asString()).isEqualTo(ana.username());
        assertThat(account.path("roles").valueStream().map(JsonNode::asString)).containsExactly("MEMBER");
        var visitor = site.visitor();
        assertThat(visitor.get("/api/session")
                        .expect(200)
                        .body()
                        .path("account")
                        .isNull())
                .isTrue();
        assertThat(visitor.get("/api/my/rooms").expect(401).code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void section_5_a_message_arrives_with_all_that_is_needed_to_show_it() {
        try (var socket = StompClient.connect(ben)) {
            socket.subscribe(topic);
            var message = say(ana, "Hello **Ben**");
            var frame = socket.awaitJson(
                    topic, json -> "message".equals(json.path("type").asString()));
            assertThat(frame.path("message"))
                    .isEqualTo(ben.get(in(room) + "/messages/" + message).body());
            assertThat(frame.path("message").path("number").asLong()).isEqualTo(1);
            assertThat(frame.path("message").path("author").path("name").asString())
                    .isEqualTo("Ana");
            assertThat(frame.path("message").path("html").asString()).contains("<strong>Ben</strong>");
        }
    }

    @Test
    void section_5_every_change_of_a_message_is_told_with_its_change_number() {
        try (var socket = StompClient.connect(ben)) {
            socket.subscribe(topic);
            var message = in(room) + "/messages/" + say(ana, "Helo");
            ana.put(message + "/text", Map.of("text", "Hello")).expect(204);
            ben.put(message + "/reactions/%F0%9F%91%8B").expect(204);
            ana.put(message + "/pin").expect(204);
            ana.delete(message).expect(204);
            await().until(() -> changed(socket).size() == 4);
            assertThat(changed(socket))
                    .extracting(m -> m.path("change").asLong())
                    .containsExactly(1L, 2L, 3L, 4L);
            assertThat(changed(socket).getLast().path("state").asString()).isEqualTo("DELETED");
        }
    }

    @Test
    void section_5_what_one_may_not_hear_looks_like_what_does_not_exist() {
        var cleo = site.member("Cleo");
        ana.put(room + "/bans/" + cleo.id(), Map.of("reason", "test")).expect(204);
        await().until(() -> cleo.get(in(room)).status() == 404);
        try (var socket = StompClient.connect(cleo)) {
            socket.ask(topic);
            var hidden = socket.awaitProblem(topic);
            var nothing = "/topic/conversations." + Ids.next();
            socket.ask(nothing);
            var absent = socket.awaitProblem(nothing);
            assertThat(hidden.path("code")).isEqualTo(absent.path("code"));
            assertThat(hidden.path("status").asInt()).isEqualTo(404);
        }
    }

    @Test
    void section_5_who_is_banned_hears_nothing_more_within_a_second() {
        var cleo = site.member("Cleo");
        cleo.put(room + "/membership").expect(204);
        try (var socket = StompClient.connect(cleo);
                var other = StompClient.connect(ben)) {
            socket.subscribe(topic);
            other.subscribe(topic);
            ana.put(room + "/bans/" + cleo.id(), Map.of("reason", "test")).expect(204);
            await().until(() -> cleo.get(in(room)).status() == 404);
            await().pollDelay(java.time.Duration.ofSeconds(1)).until(() -> true);
            var secret = say(ana, "Now we can talk");
            other.awaitJson(
                    topic, json -> json.path("message").path("id").asString().equals(secret));
            assertThat(socket.json(topic)).noneMatch(json -> json.toString().contains("Now we can talk"));
        }
    }

    @Test
    void section_5_a_socket_ends_with_its_session() {
        var socket = StompClient.connect(ben);
        socket.subscribe(topic);
        ben.signOut();
        await().until(socket.closed()::isDone);
        assertThat(socket.closed()).isCompletedWithValue(4001);
    }

    @Test
    void section_5_reading_on_one_device_is_told_to_all() {
        try (var phone = StompClient.connect(ben)) {
            var mine = "/topic/people." + ben.id();
            phone.subscribe(mine);
            say(ana, "One");
            say(ana, "Two");
            await().until(() ->
                    ben.get(in(room)).body().path("mine").path("unread").asLong() == 2);
            var epoch = ben.get(in(room)).body().path("mine").path("epoch").asLong();
            ben.put(in(room) + "/read-position", Map.of("number", 2, "epoch", epoch))
                    .expect(204);
            var read = phone.awaitJson(
                    mine, json -> "read".equals(json.path("type").asString()));
            assertThat(read.path("readNumber").asLong()).isEqualTo(2);
            assertThat(read.path("unread").asLong()).isZero();
        }
    }

    @Test
    void section_5_typing_and_presence_are_told() {
        try (var a = StompClient.connect(ana);
                var b = StompClient.connect(ben)) {
            a.subscribe(topic);
            b.subscribe(topic);
            a.signal("/app/presence", "{\"state\":\"active\"}");
            b.signal("/app/presence", "{\"state\":\"away\"}");
            a.signal("/app/conversations." + id + ".typing", "{}");
            var typing =
                    b.awaitJson(topic, json -> "typing".equals(json.path("type").asString()));
            assertThat(typing.path("account").path("id").asString()).isEqualTo(ana.id());
            b.awaitJson(
                    topic,
                    json -> json.path("type").asString().equals("online")
                            && json.path("count").asInt() == 2);
        }
        await().untilAsserted(() -> assertThat(ana.get("/api/presence/conversations." + id)
                        .body()
                        .path("count")
                        .asInt())
                .isZero());
    }

    @Test
    void section_6_after_any_gap_one_gets_exactly_what_one_lacks_and_goes_on_live() {
        for (int i = 1; i <= 30; i++) say(ana, "before " + i);
        await().until(() -> messagesAfter(0).size() == 30);
        long have = 30;
        for (int i = 1; i <= 70; i++) say(ana, "while away " + i);
        try (var socket = StompClient.connect(ben)) {
            socket.subscribe(topic);
            for (int i = 1; i <= 5; i++) say(ana, "back " + i);
            var numbers = new java.util.TreeSet<Long>();
            for (var page = messagesAfter(have); !page.isEmpty(); page = messagesAfter(numbers.last()))
                numbers.addAll(page);
            for (int i = 6; i <= 10; i++) say(ana, "back " + i);
            await().untilAsserted(() -> {
                socket.json(topic).stream()
                        .filter(json -> "message".equals(json.path("type").asString()))
                        .forEach(json ->
                                numbers.add(json.path("message").path("number").asLong()));
                assertThat(numbers)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(31, 110).boxed().toList());
            });
            var live = socket.json(topic).stream()
                    .filter(json -> "message".equals(json.path("type").asString()))
                    .map(json -> json.path("message").path("number").asLong())
                    .toList();
            assertThat(live).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void section_7_sending_again_is_harmless() {
        var message = in(room) + "/messages/" + Ids.next();
        for (int i = 0; i < 3; i++) ben.put(message, Map.of("text", "Once")).expect(201);
        await().until(() -> messagesAfter(0).size() == 1);
    }

    private List<Long> messagesAfter(long number) {
        return ben.get(in(room) + "/messages?edge=AFTER&limit=200&number=" + number)
                .expect(200)
                .body()
                .path("messages")
                .valueStream()
                .map(message -> message.path("number").asLong())
                .toList();
    }

    private List<JsonNode> changed(StompClient socket) {
        return socket.json(topic).stream()
                .filter(json -> "changed".equals(json.path("type").asString()))
                .map(json -> json.path("message"))
                .toList();
    }

    private String say(Visitor who, String text) {
        var message = Ids.next();
        who.put(in(room) + "/messages/" + message, Map.of("text", text)).expect(201);
        return message;
    }
}
