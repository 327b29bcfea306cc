package parley.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Two ordinary people who talk in a room of theirs while somebody else attacks the site: what they wrote, and how long each
 * of them waited for the answer and for the other's words.
 */
public final class OrdinaryTalk implements AutoCloseable {

    private static final Pattern MESSAGE = Pattern.compile("A word, ([0-9a-f-]{36})");
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final List<Long> answers = Collections.synchronizedList(new ArrayList<>());
    private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
    private final List<Person> people;
    private volatile boolean stopped;

    private final class Person {

        private final Map<String, Long> heardAt = new ConcurrentHashMap<>();
        private final Visitor who;
        private final String room;
        private final StompClient socket;
        private final Thread thread;

        Person(Visitor who, String room) {
            this.who = who;
            this.room = room;
            socket = StompClient.connect(who, this::hear);
            socket.subscribe("/topic/conversations." + room);
            thread = Thread.ofPlatform().daemon().unstarted(this::talk);
        }

        private void hear(String frames) {
            var now = System.nanoTime();
            MESSAGE.matcher(frames).results().forEach(found -> heardAt.putIfAbsent(found.group(1), now));
        }

        private void talk() {
            while (!stopped) {
                say();
                pause();
            }
        }

        private void say() {
            var id = Ids.next();
            var begun = System.nanoTime();
            sentAt.put(id, begun);
            try {
                var answer = who.put("/api/conversations/" + room + "/messages/" + id, Map.of("text", "A word, " + id));
                answers.add(System.nanoTime() - begun);
                if (answer.status() != 201) troubles.add(answer.status() + " " + answer.code());
            } catch (RuntimeException failure) {
                troubles.add(failure.toString());
            }
        }

        private boolean hasHeardAll() {
            return heardAt.keySet().containsAll(sentAt.keySet());
        }
    }

    private OrdinaryTalk(Visitor ana, Visitor ben) {
        var room = ana.room("talk");
        ben.put("/api/rooms/" + room + "/membership").expect(204);
        people = List.of(new Person(ana, room), new Person(ben, room));
        people.forEach(person -> person.thread.start());
    }

    /** Both have one socket each, which must last, and say something five times a second. */
    public static OrdinaryTalk begin(Visitor ana, Visitor ben) {
        return new OrdinaryTalk(ana, ben);
    }

    /** Ends the talk, and waits until each has heard all of it. */
    public OrdinaryTalk stop() throws InterruptedException {
        stopped = true;
        for (var person : people) person.thread.join();
        await().untilAsserted(() -> assertThat(people).allMatch(Person::hasHeardAll));
        return this;
    }

    /** What was refused or failed; the socket of either that did not last, too. */
    public List<String> troubles() {
        var all = new ArrayList<>(troubles);
        for (var person : people)
            if (person.socket.closed().isDone()) all.add("A socket was closed: " + person.socket.closed());
        return all;
    }

    public int said() {
        return sentAt.size();
    }

    /** How long it took from saying something until this share of what was said had been heard by both, in ms. */
    public long deliveredWithin(double share) {
        return millis(
                people.stream()
                        .flatMap(person -> person.heardAt.entrySet().stream())
                        .map(heard -> heard.getValue() - sentAt.getOrDefault(heard.getKey(), heard.getValue()))
                        .toList(),
                share);
    }

    /** How long it took until this share of what was said had been answered, in ms. */
    public long answeredWithin(double share) {
        return millis(List.copyOf(answers), share);
    }

    @Override
    public String toString() {
        return "%d messages said; answered p50 %d ms, p99 %d ms; heard p50 %d ms, p99 %d ms, last %d ms; troubles %s"
                .formatted(
                        said(),
                        answeredWithin(0.5),
                        answeredWithin(0.99),
                        deliveredWithin(0.5),
                        deliveredWithin(0.99),
                        deliveredWithin(1),
                        troubles());
    }

    @Override
    public void close() {
        stopped = true;
        people.forEach(person -> person.socket.close());
    }

    private static long millis(List<Long> nanos, double share) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : Duration.ofNanos(sorted.get((int) Math.ceil(share * sorted.size()) - 1))
                        .toMillis();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
