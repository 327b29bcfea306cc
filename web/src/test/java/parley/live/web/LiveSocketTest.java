package parley.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import parley.live.LiveTopic;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import parley.platform.sessions.LiveSessions;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.testing.Patience;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = LiveTestSite.class,
        properties = {
            "spring.config.name=none", // the settings of the whole site are not those of its live layer
            "parley.live.heartbeat=1s",
            "parley.live.queue-bytes=256KB",
            "parley.live.sockets-per-person=5"
        })
class LiveSocketTest {

    static final String LOBBY = "/topic/conversations.lobby";

    @LocalServerPort
    int port;

    @Autowired
    QueryUpdateEmitter updates;

    @Autowired
    LiveTestSite.Rooms rooms;

    @Autowired
    LiveFeed feed;

    @Autowired
    OpenSockets sockets;

    @Autowired
    Topics topics;

    @Autowired
    LiveSessions sessions;

    private final List<StompTestClient> clients = new ArrayList<>();

    @BeforeEach
    void openTheLobby() {
        rooms.banned.clear();
        rooms.muted.clear();
        rooms.shut.clear();
        rooms.exist.add("lobby");
        await().until(feed::stands);
    }

    @AfterEach
    void leave() {
        clients.forEach(StompTestClient::close);
        await().untilAsserted(() -> assertThat(sockets.all()).isEmpty());
        await().until(topics::isEmpty);
    }

    @Nested
    class The_handshake {

        @Test
        void lets_in_who_is_signed_in() {
            var ana = connect("ana");

            assertThat(ana.await("CONNECTED")).contains("version:1.2", "user-name:ana", "heart-beat:1000,1000");
        }

        @Test
        void refuses_a_visitor() {
            assertThat(refusal("none=1", site())).isEqualTo(401);
        }

        @Test
        void refuses_a_page_of_another_site() {
            assertThat(refusal(signIn("ana"), "http://elsewhere.example")).isEqualTo(403);
        }

        @Test
        void refuses_a_page_that_does_not_say_where_it_comes_from() {
            assertThat(refusal(signIn("ana"), null)).isEqualTo(403);
        }

        private int refusal(String cookie, @Nullable String origin) {
            try {
                clients.add(StompTestClient.open(port, cookie, origin));
                return 101;
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(WebSocketHandshakeException.class);
                return e.getCause() instanceof WebSocketHandshakeException refused
                        ? refused.getResponse().statusCode()
                        : 0;
            }
        }
    }

    @Nested
    class A_subscription {

        @Test
        void receives_what_is_said_as_it_was_encoded() {
            var ana = connect("ana").subscribe(LOBBY);

            tell("conversations.lobby", "{\"text\":\"größe 👍\"}");

            assertThat(ana.await("MESSAGE"))
                    .contains("subscription:" + LOBBY, "destination:" + LOBBY, "content-type:application/json")
                    .endsWith("\n\n{\"text\":\"größe 👍\"}\0");
        }

        @Test
        void receives_the_same_bytes_as_every_other() {
            var ana = connect("ana").subscribe(LOBBY);
            var ben = connect("ben").subscribe(LOBBY);

            tell("conversations.lobby", "{}");

            assertThat(ana.await("MESSAGE")).isEqualTo(ben.await("MESSAGE"));
        }

        @Test
        void may_have_any_name() {
            var ana = connect("ana").subscribe(LOBBY, "sub-0");

            tell("conversations.lobby", "{}");

            assertThat(ana.await("MESSAGE")).contains("subscription:sub-0\n");
        }

        @Test
        void receives_frames_in_order() {
            var ana = connect("ana").subscribe(LOBBY);

            for (int i = 0; i < 500; i++) tell("conversations.lobby", "{\"n\":" + i + "}");

            ana.await("{\"n\":499}");
            var bodies = ana.received.stream()
                    .filter(frame -> frame.startsWith("MESSAGE"))
                    .map(frame -> frame.replaceAll("(?s).*\"n\":(\\d+).*", "$1"))
                    .toList();
            assertThat(bodies).hasSize(500).isSortedAccordingTo((a, b) -> Integer.parseInt(a) - Integer.parseInt(b));
        }

        @Test
        void ends_when_asked() {
            var ana = connect("ana").subscribe(LOBBY);
            ana.send("UNSUBSCRIBE\nid:" + LOBBY + "\nreceipt:done\n\n\0");
            ana.await("receipt-id:done");

            tell("conversations.lobby", "{}");
            ana.subscribe("/topic/directory");

            assertThat(ana.count("MESSAGE")).isZero();
        }

        @Test
        void to_what_is_hidden_looks_like_one_to_what_is_absent() {
            rooms.banned.add("lobby:ana");
            var ana = connect("ana");
            ana.ask(LOBBY, "x");
            var hidden = ana.await("MESSAGE");
            ana.received.clear();
            ana.ask("/topic/conversations.absent", "x");

            assertThat(ana.await("MESSAGE"))
                    .isEqualTo(hidden)
                    .contains(
                            "destination:/user/queue/problems", "\"code\":\"NO_SUCH_TOPIC\"", "\"subscription\":\"x\"");
            assertThat(ana.count("RECEIPT")).isZero();
        }

        @Test
        void to_what_concerns_somebody_else_is_refused() {
            var ana = connect("ana").subscribe("/topic/people.ana");
            ana.ask("/topic/people.ben", "ben");

            ana.await("\"subscription\":\"ben\"");
        }

        @Test
        void to_what_nodes_tell_each_other_is_refused() {
            var ana = connect("ana");
            for (var kind : List.of("access", "ended", "presence", "typing"))
                ana.ask("/topic/" + kind + ".rooms", kind);

            for (var kind : List.of("access", "ended", "presence", "typing"))
                ana.await("\"subscription\":\"" + kind + "\"");
        }

        @Test
        void may_be_asked_for_twice() {
            var ana = connect("ana").subscribe(LOBBY);
            ana.received.clear();
            ana.subscribe(LOBBY);

            tell("conversations.lobby", "{}");
            ana.await("MESSAGE");
            ana.subscribe("/topic/directory");

            assertThat(ana.count("MESSAGE")).isOne();
        }

        @Test
        void takes_no_name_that_another_has() {
            var ana = connect("ana").subscribe(LOBBY, "mine");
            ana.ask("/topic/directory", "mine");

            ana.await("ERROR");
        }

        @Test
        void to_what_one_listens_to_already_is_refused() {
            var ana = connect("ana").subscribe(LOBBY, "one");
            ana.ask(LOBBY, "two");
            assertThat(ana.await("\"subscription\":\"two\"")).contains("ALREADY_SUBSCRIBED");

            tell("conversations.lobby", "{\"n\":1}");
            ana.await("{\"n\":1}");
            ana.subscribe("/topic/directory");

            assertThat(ana.count("{\"n\":1}")).isOne();
        }

        @Test
        void has_a_short_name() {
            var ana = connect("ana");
            ana.ask(LOBBY, "x".repeat(201));

            assertThat(ana.await("ERROR")).contains("200 characters");
        }

        @Test
        void is_told_to_ask_for_what_is_too_large_to_be_told() {
            var ana = connect("ana").subscribe(LOBBY);

            tell("conversations.lobby", "{\"text\":\"" + "x".repeat(80_000) + "\"}");
            tell("conversations.lobby", "{\"n\":2}");

            ana.await("{\"n\":2}");
            assertThat(ana.count("{\"type\":\"resume\"}")).isOne();
            assertThat(ana.find("xxx")).isEmpty();
            assertThat(ana.closed).isNotDone();
        }

        @Test
        void is_refused_past_five_hundred() {
            var ana = connect("ana");
            for (int i = 0; i < LiveSession.MOST_SUBSCRIPTIONS; i++) {
                rooms.exist.add("r" + i);
                ana.ask("/topic/conversations.r" + i, "s" + i);
            }
            ana.ask(LOBBY, "one-more");

            assertThat(ana.await("\"subscription\":\"one-more\"")).contains("TOO_MANY_SUBSCRIPTIONS");
        }
    }

    @Nested
    class When_access_changes {

        @Test
        void who_was_put_out_hears_no_more_and_the_others_do() {
            var ana = connect("ana").subscribe(LOBBY);
            var ben = connect("ben").subscribe(LOBBY);
            rooms.banned.add("lobby:ana");
            emit(LiveUpdate.accessChanged(LiveTopic.conversation("lobby")));
            ana.await("NO_SUCH_TOPIC");

            tell("conversations.lobby", "{\"n\":1}");

            ben.await("{\"n\":1}");
            assertThat(ana.find("{\"n\":1}")).isEmpty();
            assertThat(ben.find("NO_SUCH_TOPIC")).isEmpty();
        }

        @Test
        void one_person_can_be_named() {
            var ana = connect("ana").subscribe(LOBBY);
            var ben = connect("ben").subscribe(LOBBY);
            rooms.banned.addAll(List.of("lobby:ana", "lobby:ben"));

            emit(LiveUpdate.accessChanged(LiveTopic.conversation("lobby"), new AccountId("ana")));

            ana.await("NO_SUCH_TOPIC");
            assertThat(ben.find("NO_SUCH_TOPIC")).isEmpty();
        }

        @Test
        void sockets_of_an_ended_session_are_closed_and_those_of_another_are_not() {
            var cookie = signIn("ana");
            var ended = add(StompTestClient.connect(port, cookie));
            var other = connect("ana");

            sessions.close(cookie.replaceAll(".*SESSIONID=([^;.]+).*", "$1"));

            assertThat(ended.closed
                            .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(4001);
            assertThat(other.closed).isNotDone();
        }

        @Test
        void a_socket_whose_session_ended_during_its_handshake_is_closed() {
            var writer = RecordingWire.open();
            var overtaken = new Visitor(Actor.member(new AccountId("eve")), "eves", System.nanoTime());
            sessions.close("eves");
            var late = new LiveSession(overtaken, writer, 1_000);

            sockets.add(late);

            await().untilAsserted(() -> assertThat(writer.closed).containsExactly(CloseCode.SIGNED_OUT));
            sockets.remove(late);
        }

        @Test
        void all_sockets_of_a_person_can_be_closed() {
            var phone = connect("ana");
            var desk = connect("ana");
            var ben = connect("ben");

            sessions.closeAll(new AccountId("ana"));

            await().until(() -> phone.closed.isDone() && desk.closed.isDone());
            assertThat(phone.closed).isCompletedWithValue(4001);
            assertThat(ben.closed).isNotDone();
        }
    }

    @Nested
    class The_connection {

        @Test
        void is_cut_for_a_reader_that_is_too_slow_while_the_others_go_on() {
            var fast = connect("ana").subscribe(LOBBY);
            add(StompTestClient.connectAndStopReading(port, signIn("ben"), LOBBY));
            var body = "{\"filler\":\"" + "x".repeat(16_000) + "\"}";

            for (int sent = 0; sockets.all().size() > 1; sent++) {
                assertThat(sent).as("frames of 16 kB before the cut").isLessThan(5_000);
                tell("conversations.lobby", body);
                var enough = sent - 5;
                await().pollDelay(Duration.ofMillis(2))
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> fast.count("MESSAGE") >= enough);
            }

            tell("conversations.lobby", "{\"still\":\"here\"}");
            fast.await("still");
        }

        @Test
        void beats_when_nothing_else_is_to_be_told() {
            var ana = add(StompTestClient.connect(port, signIn("ana"), "0,1000"));

            await().until(() -> ana.received.stream().filter("\n"::equals).count() >= 2);
        }

        @Test
        void is_closed_when_the_client_falls_silent() {
            var ana = add(StompTestClient.connect(port, signIn("ana"), "1000,0"));

            assertThat(ana.closed
                            .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(4003);
        }

        @Test
        void ends_with_an_error_after_a_frame_that_is_none() {
            var ana = connect("ana");

            ana.send("HELLO\n\n\0");

            ana.await("ERROR");
            assertThat(ana.closed
                            .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(4003);
        }

        @Test
        void ends_with_an_error_when_something_comes_before_connect() {
            var ana = add(StompTestClient.open(port, signIn("ana"), site()));

            ana.ask(LOBBY, "x");

            assertThat(ana.await("ERROR")).contains("CONNECT comes first.");
        }

        @Test
        void is_refused_to_older_versions_of_stomp() {
            var ana = add(StompTestClient.open(port, signIn("ana"), site()));

            ana.send("CONNECT\naccept-version:1.1\n\n\0");

            ana.await("ERROR");
        }

        @Test
        void ends_when_a_frame_is_too_large() {
            var ana = connect("ana");

            ana.send("SEND\ndestination:/app/presence\n\n" + "x".repeat(70_000) + "\0");

            assertThat(ana.closed
                            .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(1009);
        }

        @Test
        void ends_when_too_many_frames_come() {
            var ana = connect("ana");

            for (int i = 0; i < FrameAllowance.MOST_AT_ONCE + 100 && !ana.closed.isDone(); i++) {
                try {
                    ana.signal("/app/presence", "{\"state\":\"active\"}");
                } catch (CompletionException _) {
                    break;
                }
            }

            assertThat(ana.await("ERROR")).contains("Too many frames");
        }

        @Test
        void ends_when_too_many_frames_come_in_one_message() {
            var ana = connect("ana");

            ana.send("UNSUBSCRIBE\nid:x\n\n\0".repeat(FrameAllowance.MOST_AT_ONCE + 100));

            assertThat(ana.await("ERROR")).contains("Too many frames");
        }

        @Test
        void ends_when_its_person_has_opened_too_many_others_since() {
            var first = connect("ana");
            var others = IntStream.range(0, 5).mapToObj(_ -> connect("ana")).toList();

            assertThat(first.closed
                            .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(4009);
            assertThat(others).noneMatch(other -> other.closed.isDone());
        }

        @Test
        void ends_politely() {
            var ana = connect("ana");

            ana.send("DISCONNECT\nreceipt:bye\n\n\0");

            ana.await("receipt-id:bye");
            assertThat(ana.closed
                            .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(1000);
        }

        @Test
        void ends_with_the_stream_of_updates_and_can_be_made_again() {
            var ana = connect("ana").subscribe(LOBBY);

            updates.completeExceptionally(LiveUpdates.class, _ -> true, new IOException("the server went away"));

            assertThat(ana.closed
                            .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(1012);
            await().until(feed::stands);
            var again = connect("ana").subscribe(LOBBY);
            tell("conversations.lobby", "{}");
            again.await("MESSAGE");
        }
    }

    @Nested
    class Presence_signals {

        /** A list that is like the one before it is not told again, and who typed is told of for six seconds. */
        @BeforeEach
        void nobodyIsThere() {
            await().untilAsserted(() -> assertThat(get("/api/presence/conversations.lobby"))
                    .isEqualTo("{\"online\":[],\"count\":0,\"typing\":[]}"));
        }

        @Test
        void show_a_person_once_however_many_devices_there_are() {
            var watcher = connect("ben").subscribe(LOBBY);
            present("ana", "away");
            present("ana", "active");

            watcher.await("{\"type\":\"online\",\"count\":1,\"online\":[{\"id\":\"ana\",\"state\":\"active\"}]}");
            assertThat(watcher.find("\"count\":2")).isEmpty();
        }

        @Test
        void leave_no_ghost_when_one_device_goes_and_the_other_crashes() {
            var watcher = connect("ben").subscribe(LOBBY);
            var desk = present("ana", "active");
            var phone = present("ana", "away");
            watcher.await("\"state\":\"active\"");

            desk.send("DISCONNECT\n\n\0");
            watcher.await("{\"id\":\"ana\",\"state\":\"away\"}");
            watcher.received.clear();
            phone.crash();

            watcher.await("\"count\":0");
            assertThat(get("/api/presence/conversations.lobby")).isEqualTo("{\"online\":[],\"count\":0,\"typing\":[]}");
        }

        @Test
        void say_who_is_typing_for_six_seconds() {
            var watcher = connect("ben").subscribe(LOBBY);
            var ana = connect("ana").subscribe(LOBBY);

            ana.signal("/app/conversations.lobby.typing", "{}");

            assertThat(watcher.await("\"type\":\"typing\""))
                    .contains("\"account\":{\"id\":\"ana\",\"name\":\"Dr. ana\"}", "\"until\":\"20");
            assertThat(get("/api/presence/conversations.lobby")).contains("\"typing\":[\"ana\"]");
            await().pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() ->
                            assertThat(get("/api/presence/conversations.lobby")).contains("\"typing\":[]"));
        }

        @Test
        void of_writing_are_told_of_nobody_who_may_not_write() {
            rooms.muted.add("lobby:eve");
            var watcher = connect("ben").subscribe(LOBBY);
            var eve = connect("eve").subscribe(LOBBY);
            var ana = connect("ana").subscribe(LOBBY);

            eve.signal("/app/conversations.lobby.typing", "{}");
            ana.signal("/app/conversations.lobby.typing", "{}");

            watcher.await("Dr. ana");
            assertThat(watcher.find("Dr. eve")).isEmpty();
        }

        @Test
        void show_nobody_who_is_not_to_be_seen_and_again_when_they_are() {
            rooms.shut.add("lobby:eve");
            var watcher = connect("ben").subscribe(LOBBY);
            present("eve", "active");
            present("ana", "active");
            watcher.await("\"id\":\"ana\"");
            assertThat(watcher.find("\"id\":\"eve\"")).isEmpty();

            rooms.shut.clear();
            emit(LiveUpdate.accessChanged(new AccountId("eve")));

            watcher.await("\"id\":\"eve\"");
        }

        @Test
        void are_refused_in_a_room_that_one_does_not_listen_to() {
            var ana = connect("ana");

            ana.signal("/app/conversations.lobby.typing", "{}");

            assertThat(ana.await("NO_SUCH_TOPIC")).contains("\"destination\":\"/app/conversations.lobby.typing\"");
        }

        @Test
        void are_refused_when_they_mean_nothing() {
            var ana = connect("ana");

            for (var body : List.of("", "{}", "{\"state\":\"asleep\"}", "[", "null")) ana.signal("/app/presence", body);
            ana.signal("/app/elsewhere", "{}");

            ana.await("NO_SUCH_SIGNAL");
            assertThat(ana.count("SIGNAL_MALFORMED")).isEqualTo(5);
        }
    }

    private StompTestClient present(String name, String state) {
        var client = connect(name).subscribe(LOBBY);
        client.signal("/app/presence", "{\"state\":\"" + state + "\"}");
        return client;
    }

    private StompTestClient connect(String name) {
        return add(StompTestClient.connect(port, signIn(name)));
    }

    private StompTestClient add(StompTestClient client) {
        clients.add(client);
        return client;
    }

    private void tell(String topic, String json) {
        emit(new LiveUpdate(topic, json));
    }

    private void emit(LiveUpdate update) {
        updates.emit(LiveUpdates.class, _ -> true, update);
    }

    private String site() {
        return "http://localhost:" + port;
    }

    private String signIn(String name) {
        return send(name, "/").headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private String get(String path) {
        return send("ben", path).body();
    }

    private HttpResponse<String> send(String name, String path) {
        var basic = Base64.getEncoder().encodeToString((name + ":secret").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(site() + path))
                .header("Authorization", "Basic " + basic)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
