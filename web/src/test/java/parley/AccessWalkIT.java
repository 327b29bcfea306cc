package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parley.conversation.ConversationId;
import parley.shared.AccountId;
import parley.shared.Role;
import parley.testing.Endpoints;
import parley.testing.Endpoints.Endpoint;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Uploading;
import parley.testing.Visitor;

/** Walks whatever the site answers to, and shows that somebody outside can't tell a private room from none. */
class AccessWalkIT {

    /** Under these a client may make a room of its own, so an id that is in use is told: and nothing else about it. */
    private static final Set<String> OPENING = Set.of("PUT /api/rooms/{room}", "PUT /api/direct/{conversation}");

    private final Site site = Site.shared();
    private final Visitor ana = site.member("Ana");
    private final Visitor ben = site.member("Ben");
    private final Visitor leaver = site.member("Leo");

    /** A private room with something in it, by what is asked about it. */
    private record Place(String kind, String room, String message, String media) {

        /** What can be named where there is no such room: a room of the same kind, if it is one of two. */
        Place absent() {
            var room = kind.equals("of two")
                    ? ConversationId.between(new AccountId(Ids.next()), new AccountId(Ids.next()))
                            .value()
                    : Ids.next();
            return new Place(kind, room, Ids.next(), Ids.next());
        }

        /** The same text for every room. */
        String masked(String text) {
            return text.replace(room, "ROOM").replace(message, "MESSAGE").replace(media, "MEDIA");
        }
    }

    /** Somebody who may do something in a place, and whom they may do it to. */
    private record Insider(Visitor who, Place place, Visitor other, List<Visitor> people) {}

    /** Somebody inside who is kept until something has changed there: to make one takes longer than many requests. */
    private static final class Kept {

        private final Supplier<Insider> fresh;
        private @Nullable Insider insider;

        Kept(Supplier<Insider> fresh) {
            this.fresh = fresh;
        }

        Insider get() {
            if (insider == null) insider = fresh.get();
            return insider;
        }

        void isChanged() {
            insider = null;
        }
    }

    @TestFactory
    Stream<DynamicTest> every_endpoint_answers_outsiders_as_if_there_were_no_room() {
        var hidden = List.of(ofTwo(), ofThreeOfWhomOneLeft());
        var endpoints = Endpoints.of(site, AccessWalkIT::isAboutOne);
        assertThat(endpoints).hasSizeGreaterThan(40);
        return outsiders().entrySet().stream()
                .flatMap(who -> hidden.stream()
                        .flatMap(room -> endpoints.stream()
                                .filter(endpoint -> isComparable(endpoint, room))
                                .map(endpoint -> DynamicTest.dynamicTest(
                                        "%s, %s: %s".formatted(who.getKey(), room.kind(), endpoint),
                                        () -> assertThat(answer(who.getValue(), endpoint, room))
                                                .isEqualTo(answer(who.getValue(), endpoint, room.absent()))))));
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
                                        .isEqualTo(heard(
                                                who.getValue(), room.absent().room())))));
    }

    /** The walk would prove nothing if its requests were refused to everybody. */
    @TestFactory
    Stream<DynamicTest> the_same_requests_are_accepted_from_inside() {
        var insiders = Stream.<Supplier<Insider>>of(
                        this::ownerOfARoom,
                        this::oneOfTwo,
                        this::oneOfAGroup,
                        this::whoSaysSomethingNew,
                        this::whoIsAsked,
                        this::whoOpensSomething)
                .map(Kept::new)
                .toList();
        return Endpoints.of(site, AccessWalkIT::isAboutOne).stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    var refused = new ArrayList<String>();
                    for (var insider : insiders) {
                        var answer = from(insider.get(), endpoint);
                        if (answer.status() < 300) {
                            if (endpoint.changesSomething()) insider.isChanged();
                            return;
                        }
                        refused.add(answer.status() + " " + answer.raw().body());
                    }
                    fail("Nobody may do it: " + refused);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatever_changes_something_is_refused_without_the_token() {
        return Endpoints.of(site, _ -> true).stream()
                .filter(Endpoint::changesSomething)
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.toString(),
                        () -> assertThat(ask(ana, endpoint, Map.of(), false)
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
                    .forEach(endpoint -> ask(ana, endpoint, named(room, ben), true));
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

    private Place ofTwo() {
        ana.befriend(ben);
        return talkingIn(ben, with(ana, ben), "of two");
    }

    private static String with(Visitor who, Visitor other) {
        return who.put("/api/direct/with/" + other.id())
                .expect(201)
                .body()
                .at("/conversation/id")
                .asString();
    }

    private Place ofThreeOfWhomOneLeft() {
        ana.befriend(leaver);
        var hidden = talkingIn(ben, group(ana, ben, leaver), "a group");
        leaver.delete("/api/direct/" + hidden.room()).expect(204);
        site.awaitReadModels();
        return hidden;
    }

    private static String group(Visitor who, Visitor... others) {
        var id = Ids.next();
        var people = Stream.of(others).map(Visitor::id).toList();
        who.put("/api/direct/" + id, Map.of("people", people)).expect(201);
        return id;
    }

    private Place talkingIn(Visitor author, String room, String kind) {
        var message = Ids.next();
        var snippet = Map.of("name", "a.txt", "language", "", "text", "Secret");
        var file = Uploading.upload(author, "a.png", Uploading.picture(3, 2, Color.PINK, "png"))
                .path("id")
                .asString();
        author.put(
                        "/api/conversations/" + room + "/messages/" + message,
                        Map.of("text", "Secret", "snippet", snippet, "attachments", List.of(file)))
                .expect(201);
        site.awaitReadModels();
        return new Place(kind, room, message, file);
    }

    private Insider ownerOfARoom() {
        var owner = site.member("Olga");
        var member = site.member("Max");
        var room = owner.room("walked");
        member.put("/api/rooms/" + room + "/membership").expect(204);
        return new Insider(owner, talkingIn(owner, room, "public"), member, List.of(member));
    }

    private Insider whoSaysSomethingNew() {
        var owner = ownerOfARoom();
        var place = owner.place();
        var another = new Place(place.kind(), place.room(), Ids.next(), place.media());
        return new Insider(owner.who(), another, owner.other(), owner.people());
    }

    private Insider oneOfTwo() {
        var other = site.member("Max");
        var one = site.member("Olga").befriend(other);
        return new Insider(one, talkingIn(one, with(one, other), "of two"), other, List.of(other));
    }

    /** With a friend who is not in it yet. */
    private Insider oneOfAGroup() {
        var friends = List.of(site.member("Max"), site.member("Mia"), site.member("Moe"));
        var one = site.member("Olga").befriend(friends.toArray(Visitor[]::new));
        var room = group(one, friends.get(0), friends.get(1));
        return new Insider(one, talkingIn(one, room, "a group"), friends.getLast(), friends);
    }

    private Insider whoIsAsked() {
        var stranger = site.member("Sid");
        var asked = site.member("Olga");
        var room = with(stranger, asked);
        var message = Ids.next();
        stranger.put("/api/conversations/" + room + "/messages/" + message, Map.of("text", "Hello"))
                .expect(201);
        site.awaitReadModels();
        return new Insider(asked, new Place("of two", room, message, Ids.next()), stranger, List.of(stranger));
    }

    private Insider whoOpensSomething() {
        var friends = List.of(site.member("Max"), site.member("Mia"));
        var one = site.member("Olga").befriend(friends.toArray(Visitor[]::new));
        return new Insider(one, new Place("nothing", Ids.next(), Ids.next(), Ids.next()), friends.getFirst(), friends);
    }

    private static Visitor.Answer from(Insider insider, Endpoint endpoint) {
        var values = new HashMap<String, Object>(named(insider.place(), insider.other()));
        values.put("people", insider.people().stream().map(Visitor::id).toList());
        return ask(insider.who(), endpoint, values, true);
    }

    private static boolean isAboutOne(String path) {
        return path.contains("{room}") || path.contains("{conversation}") || path.contains("{topic}");
    }

    private static boolean isComparable(Endpoint endpoint, Place room) {
        return room.kind().equals("of two") || !OPENING.contains(endpoint.toString());
    }

    private String answer(Visitor who, Endpoint endpoint, Place room) {
        var answer = ask(who, endpoint, named(room, ben), true);
        var type = answer.raw().headers().firstValue("Content-Type").orElse("");
        return "%d %s %s"
                .formatted(answer.status(), type, room.masked(answer.raw().body()));
    }

    /** What requests name, in paths and in bodies; a name is one that nothing else has. */
    private static Map<String, Object> named(Place place, Visitor other) {
        return Map.of(
                "room",
                place.room(),
                "conversation",
                place.room(),
                "topic",
                "conversations." + place.room(),
                "message",
                place.message(),
                "media",
                place.media(),
                "who",
                other.id(),
                "account",
                other.id(),
                "people",
                List.of(other.id()),
                "name",
                "walked-" + Integer.toUnsignedString(place.room().hashCode()));
    }

    private static Visitor.Answer ask(Visitor who, Endpoint endpoint, Map<String, ?> values, boolean withToken) {
        return who.ask(endpoint.method().name(), endpoint.address(values), endpoint.body(values), withToken);
    }

    private static List<String> heard(Visitor who, String room) {
        try (var socket = StompClient.connect(who)) {
            socket.ask("/topic/conversations." + room);
            socket.signal("/app/conversations." + room + ".typing", "{}");
            socket.awaitJson("/user/queue/problems", json -> json.has("destination"));
            return socket.json("/user/queue/problems").stream()
                    .map(json -> json.toString().replace(room, "ROOM"))
                    .toList();
        }
    }
}
