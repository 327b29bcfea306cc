package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parley.room.RoomId;
import parley.shared.AccountId;
import parley.shared.Role;
import parley.testing.Endpoints;
import parley.testing.Endpoints.Endpoint;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Visitor;

/** Walks whatever the site answers to, and shows that somebody outside can't tell a private room from none. */
class AccessWalkIT {

    /** Under these a client may make a room of its own, so an id that is in use is told: and nothing else about it. */
    private static final Set<String> OPENING = Set.of("PUT /api/rooms/{room}", "PUT /api/my/conversations/{room}");

    private final Site site = Site.shared();
    private final Visitor ana = site.member("Ana");
    private final Visitor ben = site.member("Ben");
    private final Visitor leaver = site.member("Leo");

    /** A private room with something in it, by what is asked about it. */
    private record Hidden(String kind, String room, String message) {}

    @TestFactory
    Stream<DynamicTest> every_endpoint_answers_outsiders_as_if_there_were_no_room() {
        var hidden = List.of(ofTwo(), ofThreeOfWhomOneLeft());
        var endpoints = Endpoints.of(site, path -> path.contains("{room}"));
        assertThat(endpoints).hasSizeGreaterThan(40);
        return outsiders().entrySet().stream()
                .flatMap(who -> hidden.stream()
                        .flatMap(room -> endpoints.stream()
                                .filter(endpoint -> isComparable(endpoint, room))
                                .map(endpoint -> DynamicTest.dynamicTest(
                                        "%s, %s: %s".formatted(who.getKey(), room.kind(), endpoint),
                                        () -> assertThat(answer(who.getValue(), endpoint, room.room(), room.message()))
                                                .isEqualTo(
                                                        answer(who.getValue(), endpoint, absent(room), Ids.next()))))));
    }

    @TestFactory
    Stream<DynamicTest> every_destination_answers_outsiders_as_if_there_were_no_room() {
        var hidden = List.of(ofTwo(), ofThreeOfWhomOneLeft());
        var outsiders = new HashMap<>(outsiders());
        outsiders.remove("a visitor");
        return outsiders.entrySet().stream()
                .flatMap(who -> hidden.stream()
                        .map(room -> DynamicTest.dynamicTest(
                                "%s, %s".formatted(who.getKey(), room.kind()),
                                () -> assertThat(heard(who.getValue(), room.room()))
                                        .hasSize(2)
                                        .isEqualTo(heard(who.getValue(), absent(room))))));
    }

    /** The walk would find nothing either if all its requests were malformed. */
    @TestFactory
    Stream<DynamicTest> the_same_requests_are_understood_from_inside() {
        var room = ofTwo();
        return Endpoints.of(site, path -> path.contains("{room}")).stream()
                .filter(endpoint -> !endpoint.path().contains("{media}"))
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    var answer = ask(ana, endpoint, room.room(), room.message(), true);
                    assertThat(answer.status()).isNotIn(400, 401, 405, 415, 500);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatever_changes_something_is_refused_without_the_token() {
        return Endpoints.of(site, _ -> true).stream()
                .filter(Endpoint::changesSomething)
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.toString(),
                        () -> assertThat(ask(ana, endpoint, Ids.next(), Ids.next(), false)
                                        .expect(403)
                                        .code())
                                .isEqualTo("CSRF")));
    }

    @Test
    void nothing_is_changed_by_asking() {
        var commanded = new CopyOnWriteArrayList<String>();
        var room = ofTwo();
        site.awaitReadModels();
        var mine = ana.id();
        var spying = site.bean(CommandBus.class).registerDispatchInterceptor(_ -> (_, command) -> {
            if (command.getPayload().toString().contains(mine)) commanded.add(command.getCommandName());
            return command;
        });
        try (spying) {
            Endpoints.of(site, _ -> true).stream()
                    .filter(endpoint -> !endpoint.changesSomething())
                    .forEach(endpoint -> ask(ana, endpoint, room.room(), room.message(), true));
        }
        assertThat(commanded).isEmpty();
    }

    private Map<String, Visitor> outsiders() {
        return Map.of(
                "a stranger",
                site.member("Sid"),
                "who left",
                leaver,
                "a visitor",
                site.visitor(),
                "an administrator",
                administrator());
    }

    private Visitor administrator() {
        var visitor = site.appointed("Root", Role.ADMIN, Role.MODERATOR);
        visitor.signIn(visitor.username(), Visitor.PASSWORD).expect(200);
        return visitor;
    }

    private Hidden ofTwo() {
        ana.befriend(ben);
        var room = ana.put("/api/my/conversations/with/" + ben.id()).expect(201).body();
        return talkingIn(room.at("/room/id").asString(), "of two");
    }

    private Hidden ofThreeOfWhomOneLeft() {
        var id = Ids.next();
        ana.befriend(leaver);
        ana.put("/api/my/conversations/" + id, Map.of("people", List.of(ben.id(), leaver.id())))
                .expect(201);
        var hidden = talkingIn(id, "a group");
        leaver.delete("/api/my/conversations/" + id).expect(204);
        site.awaitReadModels();
        return hidden;
    }

    private Hidden talkingIn(String room, String kind) {
        var message = Ids.next();
        var snippet = Map.of("name", "a.txt", "language", "", "text", "Secret");
        ben.put("/api/rooms/" + room + "/messages/" + message, Map.of("text", "Secret", "snippet", snippet))
                .expect(201);
        site.awaitReadModels();
        return new Hidden(kind, room, message);
    }

    private static boolean isComparable(Endpoint endpoint, Hidden room) {
        return room.kind().equals("of two") || !OPENING.contains(endpoint.toString());
    }

    /** An id of the same kind that nothing has. */
    private static String absent(Hidden room) {
        return room.kind().equals("of two")
                ? RoomId.direct(new AccountId(Ids.next()), new AccountId(Ids.next()))
                        .value()
                : Ids.next();
    }

    private String answer(Visitor who, Endpoint endpoint, String room, String message) {
        var answer = ask(who, endpoint, room, message, true);
        var type = answer.raw().headers().firstValue("Content-Type").orElse("");
        return "%d %s %s"
                .formatted(
                        answer.status(),
                        type,
                        answer.raw().body().replace(room, "ROOM").replace(message, "MESSAGE"));
    }

    private Visitor.Answer ask(Visitor who, Endpoint endpoint, String room, String message, boolean withToken) {
        var address = endpoint.address(
                Map.of("room", room, "message", message, "who", ben.id(), "account", ben.id(), "variant", "thumb"));
        return who.ask(endpoint.method().name(), address, endpoint.body(), withToken);
    }

    private static List<String> heard(Visitor who, String room) {
        try (var socket = StompClient.connect(who)) {
            socket.ask("/topic/rooms." + room);
            socket.signal("/app/rooms." + room + ".typing", "{}");
            socket.awaitJson("/user/queue/problems", json -> json.has("destination"));
            return socket.json("/user/queue/problems").stream()
                    .map(json -> json.toString().replace(room, "ROOM"))
                    .toList();
        }
    }
}
