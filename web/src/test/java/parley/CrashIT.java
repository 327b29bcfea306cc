package parley;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Ids;
import parley.testing.Sender;
import parley.testing.SiteProcess;
import parley.testing.StompClient;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * A site that is killed again and again while people write keeps every promise that it has given. When it is killed is drawn
 * from one seed: {@code -Dcrash.seed} waits as long again.
 */
class CrashIT {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);

    /** In milliseconds. */
    private static final long LONGEST_ROUND = 2_000;

    private final Random dice = dice();

    final List<String> rooms = Stream.generate(Ids::next).limit(3).toList();

    @TempDir
    Path data;

    SiteProcess site;
    List<Visitor> people;
    List<Sender> senders;

    @BeforeEach
    void people_in_rooms() {
        site = SiteProcess.start(data);
        people = Stream.of("ana", "ben", "cleo")
                .map(name -> site.visitor().signUp(name, name))
                .toList();
        for (var room : rooms) {
            people.getFirst()
                    .put(path(room), Map.of("name", "room-" + rooms.indexOf(room), "topic", ""))
                    .expect(201);
            people.forEach(who -> who.put(path(room) + "/membership").expect(204));
        }
        senders = rooms.stream()
                .flatMap(room -> people.stream().map(who -> new Sender(who.username(), path(room))))
                .toList();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void what_was_acknowledged_is_there_once_and_in_order() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var toldBefore = writeUntilKilled();
            if (round % 2 == 1) killWhileStarting();
            restart();
            for (var room : rooms) {
                var shown = history(room);
                assertThat(shown.stream().map(CrashIT::numberAndId).toList())
                        .as("what was told before the crash, in the same places")
                        .containsAll(toldBefore.get(room));
                assertThat(missing(room, shown))
                        .as(() -> "what was acknowledged and a site that is ready does not show, as in the end: "
                                + missingInTheEnd(room))
                        .isEmpty();
            }
            everybodyRepeats();
        }
        for (var room : rooms) hasEachOnceInOrder(room);
    }

    /** Sends, listens and reads, and ends the site in the middle of it; returns what the listener was told. */
    private Map<String, List<String>> writeUntilKilled() throws Exception {
        try (var listener = StompClient.connect(people.getLast());
                var writing = Executors.newCachedThreadPool()) {
            rooms.forEach(room -> listener.subscribe(topic(room)));
            var acknowledged = acknowledged();
            var all = senders.stream()
                    .map(sender -> writing.submit(() -> sender.sendUntilItFails(as(sender))))
                    .toList();
            try {
                await().atMost(Duration.ofMinutes(3)).until(() -> acknowledged() > acknowledged + 10 * senders.size());
                TimeUnit.MILLISECONDS.sleep(dice.nextLong(LONGEST_ROUND));
            } finally {
                site.kill(); // in any case: only that ends the writing
            }
            for (var one : all) one.get(1, TimeUnit.MINUTES);
            return rooms.stream().collect(toMap(room -> room, room -> told(listener, room)));
        }
    }

    /** Nobody has been promised anything by then, but what is stored has to survive it. */
    private void killWhileStarting() throws Exception {
        site = SiteProcess.start(data);
        TimeUnit.MILLISECONDS.sleep(dice.nextLong(500, 4_000));
        site.kill();
    }

    /** On another port, with the cookies of before. */
    private void restart() {
        site = SiteProcess.start(data);
        people = people.stream().map(who -> who.at(site.address())).toList();
        for (var who : people) assertThat(who.username()).isNotEmpty();
    }

    private void everybodyRepeats() {
        senders.forEach(sender -> sender.repeat(as(sender)));
    }

    private void hasEachOnceInOrder(String room) {
        var everything = acknowledgedIn(room);
        var reader = people.getFirst();
        await().until(() -> lastNumber(reader, room) >= everything.size());
        var shown = history(room);
        assertThat(shown)
                .extracting(message -> message.path("number").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, everything.size()).boxed().toList());
        assertThat(ids(shown)).containsExactlyInAnyOrderElementsOf(everything);
        for (var sender : sendersIn(room)) {
            var theirs = shown.stream().filter(message -> sender.wrote(message)).toList();
            assertThat(ids(theirs)).containsExactlyElementsOf(sender.acknowledged());
            assertThat(theirs)
                    .allSatisfy(message -> assertThat(message.path("text").asString())
                            .isEqualTo(sender.text(message.path("id").asString())));
        }
        var facts = reader.get(in(path(room))).expect(200).body();
        assertThat(facts.path("conversation").path("members").asLong()).isEqualTo(people.size());
        var read = facts.path("mine").path("readNumber").asLong();
        assertThat(facts.path("mine").path("unread").asLong())
                .isEqualTo(shown.stream()
                        .filter(message -> message.path("number").asLong() > read)
                        .filter(message -> !message.at("/author/id").asString().equals(reader.id()))
                        .count());
    }

    private int acknowledged() {
        return senders.stream().mapToInt(sender -> sender.acknowledged().size()).sum();
    }

    private List<String> acknowledgedIn(String room) {
        return sendersIn(room).stream()
                .flatMap(sender -> sender.acknowledged().stream())
                .toList();
    }

    private List<String> missing(String room, List<JsonNode> shown) {
        var there = Set.copyOf(ids(shown));
        return acknowledgedIn(room).stream().filter(id -> !there.contains(id)).toList();
    }

    /** Tells what is late from what is lost. */
    private List<String> missingInTheEnd(String room) {
        await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
        return missing(room, history(room));
    }

    private List<Sender> sendersIn(String room) {
        return senders.stream()
                .filter(sender -> sender.room().equals(path(room)))
                .toList();
    }

    private Visitor as(Sender sender) {
        return people.stream()
                .filter(who -> who.username().equals(sender.username()))
                .findAny()
                .orElseThrow();
    }

    private List<JsonNode> history(String room) {
        return people.getFirst().history(path(room));
    }

    private static long lastNumber(Visitor who, String room) {
        return who.get(in(path(room)))
                .expect(200)
                .body()
                .path("conversation")
                .path("lastNumber")
                .asLong();
    }

    private static List<String> told(StompClient listener, String room) {
        return listener.json(topic(room)).stream()
                .filter(frame -> "message".equals(frame.path("type").asString()))
                .map(frame -> numberAndId(frame.path("message")))
                .toList();
    }

    private static List<String> ids(List<JsonNode> messages) {
        return messages.stream().map(message -> message.path("id").asString()).toList();
    }

    private static String numberAndId(JsonNode message) {
        return message.path("number").asLong() + " " + message.path("id").asString();
    }

    private static Random dice() {
        var seed = Long.getLong("crash.seed", new Random().nextLong());
        System.out.printf("Crash, seed %d%n", seed);
        return new Random(seed);
    }

    private static String path(String room) {
        return "/api/rooms/" + room;
    }

    private static String topic(String room) {
        return "/topic/conversations." + room;
    }
}
