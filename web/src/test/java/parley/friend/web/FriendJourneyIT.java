package parley.friend.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Two people over HTTP and STOMP, and a third who has nothing to do with it. */
class FriendJourneyIT {

    final Site site = Site.shared();
    final Visitor ana = site.member("Ana");
    final Visitor ben = site.member("Ben");
    final Visitor cleo = site.member("Cleo");

    @Test
    void one_asks_with_a_note_the_other_accepts_and_both_are_told_at_once() {
        try (var anaHears = hearing(ana);
                var benHears = hearing(ben)) {
            ask(ana, ben, "From the fair").expect(204);
            assertThat(told(benHears, ben, "ASKS").path("note").asString()).isEqualTo("From the fair");
            assertThat(told(anaHears, ana, "ASKED").path("next").asString()).isEqualTo("CANCEL");
            assertThat(requests(ben, "incoming")).containsExactly(ana.id());
            assertThat(requests(ana, "outgoing")).containsExactly(ben.id());

            ben.put("/api/friends/" + ana.id()).expect(204);
            assertThat(told(anaHears, ana, "FRIENDS").at("/person/id").asString())
                    .isEqualTo(ben.id());
            told(benHears, ben, "FRIENDS");
            assertThat(friends(ana)).containsExactly(ben.id());
            assertThat(friends(ben)).containsExactly(ana.id());
            assertThat(requests(ben, "incoming")).isEmpty();
        }
    }

    @Test
    void nothing_changes_by_getting_an_address() {
        ask(ana, ben, "").expect(204);
        awaitRelation(ben, ana, "ASKS");
        for (var path : List.of(
                "/api/friends/" + ana.id(),
                "/api/friend-requests/incoming/" + ana.id(),
                "/api/friend-requests/outgoing/" + ana.id(),
                "/api/blocks/" + ana.id())) ben.get(path);
        assertThat(relation(ben, ana)).isEqualTo("ASKS");
        ben.get("/api/friend-requests/incoming/" + ana.id()).expect(405);
        ben.get("/api/blocks/" + ana.id()).expect(405);
    }

    @Test
    void a_request_that_was_taken_back_or_declined_can_not_be_accepted() {
        ask(ana, ben, "").expect(204);
        ana.delete("/api/friend-requests/outgoing/" + ben.id()).expect(204);
        refused(ben.put("/api/friends/" + ana.id()), 409, "NOTHING_TO_ACCEPT");
        ask(ana, ben, "").expect(204);
        ben.delete("/api/friend-requests/incoming/" + ana.id()).expect(204);
        refused(ben.put("/api/friends/" + ana.id()), 409, "NOTHING_TO_ACCEPT");
        assertThat(friends(ben)).isEmpty();
    }

    @Test
    void nobody_asks_themselves_a_friend_twice_or_after_a_decline() {
        refused(ask(ana, ana, ""), 422, "NOT_WITH_YOURSELF");
        ask(ana, ben, "").expect(204);
        refused(ask(ana, ben, ""), 409, "ALREADY_ASKED");
        ben.delete("/api/friend-requests/incoming/" + ana.id()).expect(204);
        refused(ask(ana, ben, ""), 429, "DECLINED_RECENTLY");
        ask(ben, ana, "").expect(204);
        ana.put("/api/friends/" + ben.id()).expect(204);
        refused(ask(ben, ana, ""), 409, "ALREADY_FRIENDS");
    }

    @Test
    void unfriending_a_stranger_is_refused_and_tells_them_nothing() {
        try (var benHears = hearing(ben)) {
            refused(ana.delete("/api/friends/" + ben.id()), 409, "NOT_FRIENDS");
            ask(cleo, ben, "").expect(204);
            told(benHears, ben, "ASKS");
            assertThat(frames(benHears, ben)).hasSize(1);
        }
    }

    @Test
    void two_who_ask_each_other_at_the_same_instant_become_friends_once() throws Exception {
        try (var pool = Executors.newCachedThreadPool()) {
            for (var round = 0; round < 5; round++) {
                var one = site.member("One");
                var other = site.member("Other");
                var answers = List.of(
                        pool.submit(() -> ask(one, other, "").status()),
                        pool.submit(() -> ask(other, one, "").status()));
                for (var answer : answers) assertThat(answer.get()).isEqualTo(204);
                awaitRelation(one, other, "FRIENDS");
                assertThat(friends(one)).containsExactly(other.id());
                assertThat(friends(other)).containsExactly(one.id());
            }
        }
    }

    @Test
    void whom_nobody_knows_or_who_is_gone_is_not_asked() {
        refused(ana.put("/api/friend-requests/outgoing/nobody", Map.of("note", "")), 404, "NO_SUCH_ACCOUNT");
        cleo.post("/api/account/deactivation", Map.of("password", Visitor.PASSWORD))
                .expect(204);
        refused(ask(ana, cleo, ""), 404, "NO_SUCH_ACCOUNT");
    }

    @Test
    void a_note_that_is_too_long_and_one_that_is_missing_are_refused() {
        refused(ask(ana, ben, "x".repeat(301)), 422, "NOTE_TOO_LONG");
        refused(ana.put("/api/friend-requests/outgoing/" + ben.id(), Map.of()), 400, "MALFORMED");
    }

    @Test
    void at_most_a_hundred_requests_are_open_at_once() {
        var crowd = IntStream.range(0, 3).mapToObj(_ -> site.member("Crowd")).toList();
        openRequests(ana, 98);
        ask(ana, crowd.get(0), "").expect(204);
        ask(ana, crowd.get(1), "").expect(204);
        refused(ask(ana, crowd.get(2), ""), 429, "TOO_MANY_OPEN_REQUESTS");
        ana.delete("/api/friend-requests/outgoing/" + crowd.get(0).id()).expect(204);
        ask(ana, crowd.get(2), "").expect(204);
    }

    @Test
    void whoever_is_blocked_is_answered_like_anybody_and_the_other_hears_nothing() {
        befriend(ana, ben);
        try (var anaHears = hearing(ana)) {
            ana.put("/api/blocks/" + ben.id()).expect(204);
            told(anaHears, ana, "BLOCKED");
            awaitRelation(ben, ana, "STRANGERS");
            var before = frames(anaHears, ana).size();
            ask(ben, ana, "Why?").expect(204);
            awaitRelation(ben, ana, "ASKED");
            refused(ask(ben, ana, ""), 409, "ALREADY_ASKED");
            assertThat(requests(ana, "incoming")).isEmpty();
            assertThat(frames(anaHears, ana)).hasSize(before);
            refused(ask(ana, ben, ""), 409, "UNBLOCK_FIRST");

            ana.delete("/api/blocks/" + ben.id()).expect(204);
            awaitRelation(ana, ben, "STRANGERS");
            assertThat(requests(ana, "incoming")).isEmpty();
            assertThat(friends(ana)).isEmpty();
        }
    }

    @Test
    void the_blocked_do_not_find_each_other() {
        await().until(() -> finds(ana, ben) && finds(ben, ana));
        ana.put("/api/blocks/" + ben.id()).expect(204);
        await().until(() -> !finds(ana, ben));
        assertThat(finds(ben, ana)).isFalse();
        assertThat(finds(cleo, ben)).isTrue();
    }

    @Test
    void a_list_of_friends_is_shown_to_friends_only() {
        befriend(ana, ben);
        befriend(ben, cleo);
        assertThat(ids(
                        ben.get("/api/people/" + ana.id() + "/friends")
                                .expect(200)
                                .body()
                                .path("people"),
                        "/id"))
                .containsExactly(ben.id());
        refused(cleo.get("/api/people/" + ana.id() + "/friends"), 403, "FRIENDS_ONLY");
        refused(cleo.get("/api/people/nobody/friends"), 403, "FRIENDS_ONLY");
        assertThat(ids(
                        cleo.get("/api/people/" + ana.id() + "/common-friends")
                                .expect(200)
                                .body()
                                .path("people"),
                        "/id"))
                .containsExactly(ben.id());
        await().untilAsserted(() -> assertThat(ids(
                        cleo.get("/api/people/suggestions").expect(200).body().path("people"), "/person/id"))
                .containsExactly(ana.id()));
    }

    @Test
    void visitors_are_told_to_sign_in() {
        var visitor = site.visitor();
        for (var path : List.of("/api/friends", "/api/friend-requests", "/api/blocks", "/api/people?text=a"))
            visitor.get(path).expect(401);
    }

    private void befriend(Visitor one, Visitor other) {
        ask(one, other, "").expect(204);
        other.put("/api/friends/" + one.id()).expect(204);
        awaitRelation(one, other, "FRIENDS");
        awaitRelation(other, one, "FRIENDS");
    }

    /** As if the person had asked so many before. */
    private void openRequests(Visitor who, int number) {
        var database = site.bean(JdbcClient.class);
        for (var n = 0; n < number; n++)
            database.sql("insert into relation (kind, account, other) values ('ASKED', ?, ?)")
                    .params(who.id(), "somebody-" + n)
                    .update();
    }

    private static Visitor.Answer ask(Visitor who, Visitor other, String note) {
        return who.put("/api/friend-requests/outgoing/" + other.id(), Map.of("note", note));
    }

    private static void refused(Visitor.Answer answer, int status, String code) {
        assertThat(answer.expect(status).code()).isEqualTo(code);
    }

    private static String relation(Visitor who, Visitor other) {
        return who.get("/api/friends/" + other.id())
                .expect(200)
                .body()
                .path("relation")
                .asString();
    }

    private static void awaitRelation(Visitor who, Visitor other, String relation) {
        await().untilAsserted(() -> assertThat(relation(who, other)).isEqualTo(relation));
    }

    private static boolean finds(Visitor who, Visitor other) {
        return ids(
                        who.get("/api/people?text=" + other.username())
                                .expect(200)
                                .body()
                                .path("people"),
                        "/person/id")
                .contains(other.id());
    }

    private static List<String> friends(Visitor who) {
        return ids(who.get("/api/friends").expect(200).body().path("relatedPeople"), "/person/id");
    }

    private static List<String> requests(Visitor who, String direction) {
        return ids(who.get("/api/friend-requests").expect(200).body().path(direction), "/person/id");
    }

    private static List<String> ids(JsonNode list, String pointer) {
        return list.valueStream().map(each -> each.at(pointer).asString()).toList();
    }

    private static StompClient hearing(Visitor who) {
        var client = StompClient.connect(who);
        client.subscribe(topic(who));
        return client;
    }

    private static JsonNode told(StompClient client, Visitor who, String relation) {
        return client.awaitJson(
                        topic(who),
                        frame -> frame.path("type").asString().equals("friend")
                                && frame.at("/relatedPerson/relation")
                                        .asString()
                                        .equals(relation))
                .path("relatedPerson");
    }

    private static List<JsonNode> frames(StompClient client, Visitor who) {
        return client.json(topic(who)).stream()
                .filter(frame -> frame.path("type").asString().equals("friend"))
                .toList();
    }

    private static String topic(Visitor who) {
        return "/topic/people." + who.id();
    }
}
