package parley.profile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import parley.account.AccountCommand.GrantRole;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;
import parley.testing.Endpoints;
import parley.testing.Endpoints.Endpoint;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Visitor;

/** A mail address is told to whom it belongs, and leaves the site in no answer, search or frame of anybody else. */
class HiddenAddressesIT {

    private static final String CANARY = "zq7canary";
    private static final String LATER_CANARY = "zq8canary";

    final Site site = Site.shared();
    final Visitor hidden = site.visitor();
    final Visitor curious = site.member("Curious");
    final String message = Ids.next();
    final List<String> frames = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void somebody_with_a_remarkable_address() {
        var username = "quiet" + Ids.next().substring(28);
        hidden.signUp(username, "Quiet Person", CANARY + "@hidden.example");
        site.awaitReadModels();
    }

    @Test
    void a_mail_address_is_in_no_answer_search_or_frame_of_anybody_else() {
        var administrator = site.member("Admin");
        site.bean(CommandGateway.class)
                .sendAndWait(new GrantRole(new AccountId(administrator.id()), Actor.SYSTEM, Role.ADMIN));
        try (var live = StompClient.connect(curious, frames::add)) {
            for (var topic : List.of(
                    "conversations.lobby", "directory", "people", "people." + curious.id(), "profiles." + hidden.id()))
                live.subscribe("/topic/" + topic);
            live();
            for (var by : List.of(curious, administrator)) {
                readAll().forEach(endpoint -> isSilent(by, endpoint));
                for (var address : List.of(CANARY, LATER_CANARY, CANARY + "@hidden.example")) findsNobody(by, address);
            }
            live.awaitJson(
                    "/topic/conversations.lobby", frame -> frame.toString().contains(message));
        }
        assertThat(frames).isNotEmpty().noneMatch(frame -> frame.contains("canary"));
    }

    @Test
    void its_owner_alone_is_told_it() {
        assertThat(hidden.account().path("email").asString()).contains(CANARY);
    }

    /** All that somebody does who uses the site, and another address. */
    private void live() {
        curious.put("/api/friend-requests/outgoing/" + hidden.id(), Map.of("note", ""))
                .expect(204);
        await().untilAsserted(() -> hidden.put("/api/friends/" + curious.id()).expect(204));
        hidden.put("/api/my/profile/details/BIO", Map.of("text", "Quiet", "visibleTo", "EVERYONE"))
                .expect(204);
        hidden.put("/api/account/name", Map.of("name", "Quieter Person")).expect(204);
        hidden.put(
                        "/api/account/email",
                        Map.of("email", LATER_CANARY + "@hidden.example", "password", Visitor.PASSWORD))
                .expect(204);
        hidden.put("/api/conversations/lobby/messages/" + message, Map.of("text", "Hello @" + curious.username()))
                .expect(201);
        site.awaitReadModels();
    }

    private List<Endpoint> readAll() {
        var endpoints = Endpoints.of(site, _ -> true).stream()
                .filter(endpoint -> endpoint.method() == RequestMethod.GET)
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(20);
        return endpoints;
    }

    private void isSilent(Visitor by, Endpoint endpoint) {
        var address = endpoint.address(Map.of(
                "account",
                hidden.id(),
                "other",
                hidden.id(),
                "username",
                hidden.username(),
                "room",
                "lobby",
                "name",
                "lobby",
                "message",
                message));
        var answer = by.get(address);
        assertThat(answer.status()).as(address).isLessThan(500);
        assertThat(answer.raw().body()).as(address).doesNotContain("canary");
    }

    /** What was asked for may come back in the address of a problem; who it is may not. */
    private void findsNobody(Visitor by, String address) {
        for (var question : List.of("/api/people?text=", "/api/people/by-username/")) {
            var answer = by.get(question + address.replace("@", "%40"));
            assertThat(answer.status()).as(question).isLessThan(500);
            assertThat(answer.raw().body()).as(question).doesNotContain(hidden.id(), hidden.username());
        }
    }
}
