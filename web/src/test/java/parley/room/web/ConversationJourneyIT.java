package parley.room.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.shared.Role;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Private conversations as people have them, over HTTP and a socket. */
class ConversationJourneyIT {

    static final String MINE = "/api/direct";

    final Site site = Site.shared();
    final Visitor ana = site.member("Ana");
    final Visitor ben = site.member("Ben");
    final Visitor cleo = site.member("Cleo");

    @Test
    void a_stranger_asks_is_accepted_and_they_talk() {
        try (var bens = StompClient.connect(ben)) {
            var bensOwn = "/topic/people." + ben.id();
            bens.subscribe(bensOwn);
            var room = with(ana, ben);
            say(ana, room, "Hello, do you remember me?");
            bens.awaitJson(bensOwn, type("requests"));
            var request = ben.get(MINE + "/requests").expect(200).body().at("/requests/0");
            assertThat(request.at("/from/name").asString()).isEqualTo("Ana");
            assertThat(request.at("/message/text").asString()).isEqualTo("Hello, do you remember me?");
            assertThat(inbox(ben)).isEmpty();
            ben.get("/api/conversations/" + room).expect(404);
            assertThat(ana.put("/api/conversations/" + room + "/messages/" + Ids.next(), Map.of("text", "Hello?"))
                            .expect(409)
                            .code())
                    .isEqualTo("WAITING_FOR_THEM");

            var accepted = ben.put(MINE + "/requests/" + room).expect(200).body();
            assertThat(accepted.path("mine").path("unread").asInt()).isEqualTo(1);
            say(ben, room, "Of course, @" + ana.username());
            say(ana, room, "I am glad");
            var line = bens.awaitJson(
                    bensOwn,
                    json -> type("conversation").test(json)
                            && json.at("/conversation/conversation/last/excerpt")
                                    .asString("")
                                    .equals("I am glad"));
            assertThat(line.at("/conversation/conversation/last/author/name").asString())
                    .isEqualTo("Ana");
        }
    }

    @Test
    void reading_is_seen_by_the_other_unless_it_is_switched_off() {
        ana.befriend(ben);
        var room = with(ana, ben);
        say(ana, room, "Have you seen this?");
        shown(ben, room, 1);
        try (var anas = StompClient.connect(ana)) {
            var anasOwn = "/topic/people." + ana.id();
            anas.subscribe(anasOwn);
            read(ben, room, 1);
            var receipt = anas.awaitJson(anasOwn, type("receipt"));
            assertThat(receipt.path("account").asString()).isEqualTo(ben.id());
            assertThat(receipt.path("number").asInt()).isEqualTo(1);
        }
        assertThat(receipts(ana, room)).hasSize(1);
    }

    @Test
    void whoever_is_deactivated_receives_nothing_from_then_on_and_again_once_let_in() {
        var admin = site.appointed("Vera", Role.ADMIN);
        ana.befriend(ben);
        var room = with(ana, ben);
        say(ana, room, "Are you there?");
        admin.put("/api/admin/people/" + ben.id() + "/deactivation").expect(204);
        assertThat(refusedToSay(ana, room)).isEqualTo("THEY_RECEIVE_NOTHING");
        admin.delete("/api/admin/people/" + ben.id() + "/deactivation").expect(204);
        say(ana, room, "There you are");
    }

    @Test
    void two_who_open_at_once_and_twice_have_one_conversation() {
        ana.befriend(ben);
        var rooms = Stream.of(ana, ben, ana, ben)
                .parallel()
                .map(who -> with(who, who == ana ? ben : ana))
                .distinct();
        assertThat(rooms).hasSize(1);
        cleo.get("/api/conversations/" + with(ana, ben)).expect(404);
    }

    @Test
    void a_group_has_friends_added_with_the_history_and_without() {
        var dora = site.member("Dora");
        ana.befriend(ben, cleo, dora);
        var room = group(ana, ben, cleo);
        say(ana, room, "Only for the three of us");
        var early = say(ben, room, "Indeed");
        var emil = site.member("Emil");
        ben.befriend(emil);
        ana.put(MINE + "/" + room + "/people/" + dora.id(), Map.of("withHistory", true))
                .expect(204);
        ben.put(MINE + "/" + room + "/people/" + emil.id(), Map.of("withHistory", false))
                .expect(204);
        shown(emil, room, 2);
        ana.put("/api/conversations/" + room + "/messages/" + Ids.next(), Map.of("text", "Welcome", "replyTo", early))
                .expect(201);
        shown(emil, room, 3);
        shown(dora, room, 3);
        assertThat(texts(dora, room)).containsExactly("Only for the three of us", "Indeed", "Welcome");
        assertThat(texts(emil, room)).containsExactly("Welcome");
        assertThat(emil.get("/api/conversations/" + room + "/messages/" + early)
                        .expect(404)
                        .code())
                .isEqualTo("NO_SUCH_MESSAGE");
        assertThat(emil.get("/api/conversations/" + room + "/messages").body().toString())
                .doesNotContain("Indeed");
        ana.put(MINE + "/" + room + "/name", Map.of("name", "Tea")).expect(204);
        await().untilAsserted(() -> assertThat(
                        inbox(emil).getFirst().at("/conversation/name").asString())
                .isEqualTo("Tea"));
    }

    @Test
    void whoever_leaves_is_told_and_hears_nothing_more() {
        ana.befriend(ben, cleo);
        var room = group(ana, ben, cleo);
        try (var bens = StompClient.connect(ben)) {
            var topic = "/topic/conversations." + room;
            bens.subscribe(topic);
            ben.delete(MINE + "/" + room).expect(204);
            await().until(() -> bens.json("/user/queue/problems").stream()
                    .anyMatch(json -> json.path("subscription").asString("").equals(topic)));
            say(ana, room, "Now that he is gone");
            site.awaitReadModels();
            assertThat(bens.json(topic)).noneMatch(type("message"));
        }
        ben.get("/api/conversations/" + room).expect(404);
        assertThat(inbox(ben)).isEmpty();
        ben.delete(MINE + "/" + room).expect(404);
    }

    @Test
    void a_block_ends_the_writing_and_looks_like_nothing_else() {
        ana.befriend(ben);
        var room = with(ana, ben);
        say(ana, room, "Hello");
        ben.put("/api/blocks/" + ana.id()).expect(204);
        assertThat(refusedToSay(ana, room)).isEqualTo("THEY_RECEIVE_NOTHING");
        assertThat(refusedToSay(ben, room)).isEqualTo("YOU_BLOCKED_THEM");
        assertThat(texts(ana, room)).containsExactly("Hello");
        ben.delete("/api/blocks/" + ana.id()).expect(204);
        say(ana, room, "Friends again?");
    }

    @Test
    void whoever_was_shut_out_before_writes_once_and_nobody_is_told() {
        ben.put("/api/blocks/" + ana.id()).expect(204);
        var room = with(ana, ben);
        say(ana, room, "It is me");
        site.awaitReadModels();
        assertThat(ben.get(MINE + "/requests").body().path("requests")).isEmpty();
        assertThat(refusedToSay(ana, room)).isEqualTo("WAITING_FOR_THEM");
        var other = with(ana, cleo);
        say(ana, other, "It is me");
        site.awaitReadModels();
        cleo.delete(MINE + "/requests/" + other).expect(204);
        assertThat(refusedToSay(ana, other)).isEqualTo("WAITING_FOR_THEM");
        site.awaitReadModels();
        assertThat(cleo.get(MINE + "/requests").body().path("requests")).isEmpty();
    }

    @Test
    void what_is_put_away_comes_back_when_something_is_said_unless_it_is_silenced() {
        ana.befriend(ben);
        var room = with(ana, ben);
        say(ana, room, "Hello");
        ben.put("/api/my/conversations/" + room + "/archive").expect(204);
        await().untilAsserted(() -> assertThat(inbox(ben)).isEmpty());
        say(ana, room, "Still there?");
        await().untilAsserted(() -> assertThat(inbox(ben)).hasSize(1));
        ben.put("/api/my/conversations/" + room + "/mute").expect(204);
        ben.put("/api/my/conversations/" + room + "/archive").expect(204);
        say(ana, room, "Hm");
        site.awaitReadModels();
        assertThat(inbox(ben)).isEmpty();
        var away = ben.get(MINE + "?list=ARCHIVED").expect(200).body().path("conversations");
        assertThat(away.valueStream()).hasSize(1);
    }

    @Test
    void what_only_rooms_have_finds_no_such_room() {
        ana.befriend(ben);
        var room = with(ana, ben);
        assertThat(ana.put("/api/rooms/" + room + "/slow-mode", Map.of("seconds", 5))
                        .expect(404)
                        .code())
                .isEqualTo("NO_SUCH_CONVERSATION");
        cleo.put("/api/rooms/" + room + "/membership").expect(404);
        ana.put("/api/my/conversations/lobby/mute").expect(204);
    }

    private static String with(Visitor who, Visitor other) {
        return who.put(MINE + "/with/" + other.id())
                .expect(201)
                .body()
                .at("/conversation/id")
                .asString();
    }

    private static String group(Visitor who, Visitor... others) {
        var id = Ids.next();
        var people = Stream.of(others).map(Visitor::id).toList();
        who.put(MINE + "/" + id, Map.of("people", people)).expect(201);
        return id;
    }

    private static String say(Visitor who, String room, String text) {
        var id = Ids.next();
        who.put("/api/conversations/" + room + "/messages/" + id, Map.of("text", text))
                .expect(201);
        return id;
    }

    private static String refusedToSay(Visitor who, String room) {
        return who.put("/api/conversations/" + room + "/messages/" + Ids.next(), Map.of("text", "Hello?"))
                .code();
    }

    private static void shown(Visitor who, String room, long number) {
        await().until(() -> who.get("/api/conversations/" + room)
                        .body()
                        .at("/conversation/lastNumber")
                        .asLong(-1)
                >= number);
    }

    private static void read(Visitor who, String room, long number) {
        who.put("/api/conversations/" + room + "/read-position", Map.of("number", number, "epoch", 0))
                .expect(204);
    }

    private List<JsonNode> inbox(Visitor who) {
        site.awaitReadModels();
        return who.get(MINE)
                .expect(200)
                .body()
                .path("conversations")
                .valueStream()
                .toList();
    }

    private List<JsonNode> receipts(Visitor who, String room) {
        site.awaitReadModels();
        return who.get("/api/conversations/" + room + "/receipts")
                .expect(200)
                .body()
                .path("receipts")
                .valueStream()
                .toList();
    }

    private List<String> texts(Visitor who, String room) {
        site.awaitReadModels();
        return who.get("/api/conversations/" + room + "/messages?edge=NEWEST&limit=50")
                .expect(200)
                .body()
                .path("messages")
                .valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    private static Predicate<JsonNode> type(String type) {
        return json -> json.path("type").asString("").equals(type);
    }
}
