package parley.profile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.account.AccountCommand.GrantRole;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Telling of oneself, and being looked at. */
class ProfileJourneyIT {

    final Site site = Site.shared();
    final Visitor ana = site.member("Ana");
    final Visitor friend = site.member("Ben");
    final Visitor stranger = site.member("Cleo");

    @BeforeEach
    void become_friends() {
        ana.put("/api/friend-requests/outgoing/" + friend.id(), Map.of("note", ""))
                .expect(204);
        await().untilAsserted(() -> friend.put("/api/friends/" + ana.id()).expect(204));
    }

    @Test
    void everybody_sees_what_is_meant_for_them() {
        describe("BIO", "I grow *beans*.", "EVERYONE");
        describe("PRONOUNS", "she/her", "FRIENDS");
        describe("LOCATION", "Behind the shed", "NOBODY");
        set("TEXT", "Plays", "The cello", "EVERYONE");
        set("LINK", "Diary", "https://example.org/diary", "FRIENDS");
        status("🌱", "Planting", null, "FRIENDS");
        site.awaitReadModels();

        var toStranger = profile(stranger);
        assertThat(toStranger.path("bioHtml").asString()).contains("<em>beans</em>");
        assertThat(toStranger.path("fields").findValuesAsString("label")).containsExactly("Plays");
        assertThat(toStranger.path("status").isNull()).isTrue();
        assertThat(toStranger.path("relation").asString()).isEqualTo("STRANGERS");
        assertThat(toStranger.toString()).doesNotContain("she/her", "shed", "diary");

        var toFriend = profile(friend);
        assertThat(toFriend.path("pronouns").asString()).isEqualTo("she/her");
        assertThat(toFriend.path("fields").findValuesAsString("label")).containsExactly("Plays", "Diary");
        assertThat(toFriend.at("/status/text").asString()).isEqualTo("Planting");
        assertThat(toFriend.path("next").asString()).isEqualTo("MESSAGE");
        assertThat(toFriend.toString()).doesNotContain("shed");

        assertThat(profile(ana).path("location").asString()).isEqualTo("Behind the shed");
        var mine = ana.get("/api/my/profile").expect(200).body();
        assertThat(mine.path("details").findValuesAsString("visibleTo"))
                .containsExactlyInAnyOrder("EVERYONE", "FRIENDS", "NOBODY");

        site.visitor().get("/api/people/" + ana.id() + "/profile").expect(401);
    }

    @Test
    void a_profile_is_found_by_username_and_nobodys_is_not() {
        site.awaitReadModels();
        var found = stranger.get("/api/people/by-username/" + ana.username() + "/profile")
                .expect(200);
        assertThat(found.body().at("/person/name").asString()).isEqualTo("Ana");
        assertThat(stranger.get("/api/people/by-username/nobody-at-all/profile")
                        .expect(404)
                        .code())
                .isEqualTo("NO_SUCH_ACCOUNT");
        assertThat(stranger.get("/api/people/nobody/profile").expect(404).code())
                .isEqualTo("NO_SUCH_ACCOUNT");
    }

    @Test
    void an_administrator_sees_no_more_but_takes_away_what_breaks_a_rule() {
        describe("BIO", "Buy my beans", "EVERYONE");
        describe("LOCATION", "Behind the shed", "NOBODY");
        site.awaitReadModels();
        var removal = "/api/people/" + ana.id() + "/profile/details/BIO/removal";
        assertThat(stranger.post(removal, Map.of("reason", "Envy")).expect(403).code())
                .isEqualTo("NOT_YOUR_PROFILE");
        var administrator = administrator();
        assertThat(profile(administrator).toString()).contains("Buy my beans").doesNotContain("shed");
        assertThat(administrator
                        .post(removal, Map.of("reason", " "))
                        .expect(422)
                        .code())
                .isEqualTo("REMOVAL_UNEXPLAINED");
        administrator.post(removal, Map.of("reason", "Advertising")).expect(204);
        site.awaitReadModels();
        assertThat(profile(stranger).path("bioHtml").asString()).isEmpty();
    }

    @Test
    void whoever_is_blocked_finds_a_person_who_never_told_anything() {
        describe("BIO", "I grow beans.", "EVERYONE");
        ana.put("/api/conversations/lobby/messages/" + Ids.next(), Map.of("text", "Hello all"))
                .expect(201);
        ana.put("/api/blocks/" + stranger.id()).expect(204);
        site.awaitReadModels();
        var seen = profile(stranger);
        assertThat(seen.at("/person/name").asString()).isEqualTo("Ana");
        assertThat(seen.path("bioHtml").asString()).isEmpty();
        assertThat(seen.path("relation").asString()).isEqualTo("STRANGERS");
        assertThat(stranger.get("/api/people/" + ana.id() + "/said")
                        .expect(200)
                        .body()
                        .path("messages"))
                .isEmpty();
        assertThat(stranger.get("/api/people/" + ana.id() + "/common-rooms")
                        .expect(200)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        try (var live = StompClient.connect(stranger)) {
            live.ask("/topic/profiles." + ana.id());
            live.ask("/topic/profiles.nobody");
            assertThat(live.awaitProblem("/topic/profiles." + ana.id())
                            .path("code")
                            .asString())
                    .isEqualTo(live.awaitProblem("/topic/profiles.nobody")
                            .path("code")
                            .asString());
        }
    }

    @Test
    void a_profile_shows_what_both_have_in_common_and_what_was_said_lately() {
        stranger.put("/api/friend-requests/outgoing/" + friend.id(), Map.of("note", ""))
                .expect(204);
        await().untilAsserted(() -> friend.put("/api/friends/" + stranger.id()).expect(204));
        var text = "Said by " + ana.username();
        ana.put("/api/conversations/lobby/messages/" + Ids.next(), Map.of("text", text))
                .expect(201);
        site.awaitReadModels();
        assertThat(profile(stranger).path("commonFriends").findValuesAsString("username"))
                .containsExactly(friend.username());
        var rooms = stranger.get("/api/people/" + ana.id() + "/common-rooms")
                .expect(200)
                .body();
        assertThat(rooms.at("/rooms/0/id").asString()).isEqualTo("lobby");
        var said = stranger.get("/api/people/" + ana.id() + "/said").expect(200).body();
        assertThat(said.at("/messages/0/excerpt").asString()).isEqualTo(text);
    }

    @Test
    void a_status_ends_by_itself() {
        status("🌱", "Planting", Instant.now().plusSeconds(2), "EVERYONE");
        site.awaitReadModels();
        assertThat(profile(stranger).at("/status/text").asString()).isEqualTo("Planting");
        await().untilAsserted(() ->
                assertThat(profile(stranger).path("status").isNull()).isTrue());
        assertThat(ana.put(
                                "/api/my/status",
                                Map.of(
                                        "emoji",
                                        "",
                                        "text",
                                        "x",
                                        "until",
                                        Instant.now().minusSeconds(9).toString(),
                                        "visibleTo",
                                        "EVERYONE"))
                        .expect(422)
                        .code())
                .isEqualTo("STATUS_ALREADY_OVER");
    }

    @Test
    void whoever_looks_is_told_that_a_profile_changed_and_everybody_of_another_name() {
        site.awaitReadModels();
        var looks = "/topic/profiles." + ana.id();
        try (var looking = StompClient.connect(stranger);
                var befriended = StompClient.connect(friend)) {
            looking.subscribe(looks);
            looking.subscribe("/topic/people");
            befriended.subscribe("/topic/people." + friend.id());
            befriended.subscribe("/topic/people");
            describe("LOCATION", "Behind the shed", "NOBODY");
            assertThat(looking.awaitJson(looks, this::isAnasProfile).toString()).doesNotContain("shed");
            ana.put("/api/account/name", Map.of("name", "Ana Maria")).expect(204);
            for (var hearing : List.of(looking, befriended))
                assertThat(hearing.awaitJson("/topic/people", this::isAna)
                                .at("/account/name")
                                .asString())
                        .isEqualTo("Ana Maria");
            assertThat(looking.json(looks)).hasSize(1);
            assertThat(befriended.json("/topic/people." + friend.id())).isEmpty();
        }
    }

    @Test
    void of_somebody_who_hides_another_name_is_told_to_those_who_look() {
        ana.put("/api/my/privacy", Map.of("hiddenFromSearch", true, "readReceipts", true))
                .expect(204);
        site.awaitReadModels();
        try (var looking = StompClient.connect(stranger)) {
            looking.subscribe("/topic/profiles." + ana.id());
            looking.subscribe("/topic/people");
            ana.put("/api/account/name", Map.of("name", "Ana Maria")).expect(204);
            looking.awaitJson("/topic/profiles." + ana.id(), this::isAna);
            assertThat(looking.json("/topic/people")).noneMatch(this::isAna);
        }
    }

    @Test
    void what_does_not_fit_is_refused_in_words_of_its_own() {
        assertThat(put("details/BIO", Map.of("text", "a".repeat(2001), "visibleTo", "EVERYONE"), 422))
                .isEqualTo("BIO_TOO_LONG");
        assertThat(put("details/TIME_ZONE", Map.of("text", "Mars/Olympus", "visibleTo", "EVERYONE"), 422))
                .isEqualTo("TIME_ZONE_UNKNOWN");
        var link = Map.of("kind", "LINK", "label", "x", "text", "javascript:alert(1)", "visibleTo", "EVERYONE");
        assertThat(put("fields/" + UUID.randomUUID(), link, 422)).isEqualTo("LINK_MALFORMED");
        assertThat(put("details/BIO", Map.of("text", "x"), 400)).isEqualTo("MALFORMED");
        assertThat(put("details/SHOE_SIZE", Map.of("text", "x", "visibleTo", "EVERYONE"), 400))
                .isEqualTo("MALFORMED");
        assertThat(put("fields/1", link, 400)).isEqualTo("MALFORMED");
    }

    @Test
    void fields_are_put_in_order_and_taken_away() {
        var first = set("TEXT", "First", "1", "EVERYONE");
        var second = set("TEXT", "Second", "2", "EVERYONE");
        ana.put("/api/my/profile/fields", Map.of("order", List.of(second, first)))
                .expect(204);
        site.awaitReadModels();
        assertThat(profile(stranger).path("fields").findValuesAsString("label")).containsExactly("Second", "First");
        ana.delete("/api/my/profile/fields/" + second).expect(204);
        ana.delete("/api/my/profile/fields/" + second).expect(204);
        site.awaitReadModels();
        assertThat(profile(stranger).path("fields").findValuesAsString("label")).containsExactly("First");
    }

    @Test
    void privacy_is_ones_own() {
        ana.put("/api/my/privacy", Map.of("hiddenFromSearch", true, "readReceipts", false))
                .expect(204);
        site.awaitReadModels();
        var mine = ana.get("/api/my/profile").expect(200).body();
        assertThat(mine.path("hiddenFromSearch").asBoolean()).isTrue();
        assertThat(mine.path("readReceipts").asBoolean()).isFalse();
        ana.put("/api/my/privacy", Map.of("hiddenFromSearch", true)).expect(400);
        site.visitor().get("/api/my/profile").expect(401);
    }

    private Visitor administrator() {
        var somebody = site.member("Dora");
        site.bean(CommandGateway.class)
                .sendAndWait(new GrantRole(new AccountId(somebody.id()), Actor.SYSTEM, Role.ADMIN));
        return somebody;
    }

    private boolean isAnasProfile(JsonNode frame) {
        return frame.path("type").asString().equals("profile")
                && frame.path("account").asString().equals(ana.id());
    }

    private boolean isAna(JsonNode frame) {
        return frame.path("type").asString().equals("person")
                && frame.at("/account/id").asString().equals(ana.id());
    }

    private JsonNode profile(Visitor by) {
        return by.get("/api/people/" + ana.id() + "/profile").expect(200).body();
    }

    private String put(String part, Object body, int status) {
        return ana.put("/api/my/profile/" + part, body).expect(status).code();
    }

    private void describe(String detail, String text, String visibleTo) {
        ana.put("/api/my/profile/details/" + detail, Map.of("text", text, "visibleTo", visibleTo))
                .expect(204);
    }

    private String set(String kind, String label, String text, String visibleTo) {
        var id = UUID.randomUUID().toString();
        ana.put(
                        "/api/my/profile/fields/" + id,
                        Map.of("kind", kind, "label", label, "text", text, "visibleTo", visibleTo))
                .expect(204);
        return id;
    }

    private void status(String emoji, String text, @Nullable Instant until, String visibleTo) {
        var body = new HashMap<String, Object>(Map.of("emoji", emoji, "text", text, "visibleTo", visibleTo));
        if (until != null) body.put("until", until.toString());
        ana.put("/api/my/status", body).expect(204);
    }
}
