package parley.testing;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import parley.testing.Endpoints.Endpoint;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who has signed up and does everything that members can do, with values at and beyond every bound, again and again:
 * in rooms of their own, in the lobby, with people who exist and with people who do not. All of it is drawn from one seed.
 */
public final class HostileMember {

    /** Each character by its number, so that halves of pairs arrive as they are. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int MOST_REPEATS = 60;
    private static final int MOST_KEPT = 500;
    private static final int AT_ONCE = 3;
    private static final String SNIPPET = "\"".repeat(500_000);

    private final Visitor who;
    private final List<Endpoint> endpoints;
    private final Random seeds;
    private final List<String> rooms;
    private final List<String> people;
    private final List<String> messages = new ArrayList<>();
    private final LongAdder sent = new LongAdder();
    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentSkipListMap<>();
    private volatile long end;

    /** One way of being hostile, done again and again. */
    private interface Way {
        void go(Random dice);
    }

    /** @param others people who exist */
    public HostileMember(Site site, Visitor who, List<Visitor> others, long seed) {
        this.who = who;
        this.seeds = new Random(seed);
        this.endpoints = Endpoints.of(site, path -> !path.startsWith("/api/admin")).stream()
                .filter(endpoint -> !endsEverything(endpoint))
                .toList();
        this.rooms = List.of(who.room("mine"), who.room("also-mine"), "lobby");
        this.people = others.stream().map(Visitor::id).toList();
    }

    /** A member who is signed out or deactivated is hostile no more. */
    private static boolean endsEverything(Endpoint endpoint) {
        return endpoint.path().startsWith("/api/session")
                || endpoint.path().startsWith("/api/account/")
                || endpoint.path().equals("/api/account");
    }

    /** Returns when the time is over. */
    public void attack(Duration time) throws InterruptedException {
        end = System.nanoTime() + time.toNanos();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < AT_ONCE; i++)
            for (var way : List.<Way>of(this::anything, this::again, this::grow)) {
                var dice = new Random(seeds.nextLong());
                threads.add(Thread.ofPlatform().daemon().start(() -> goOn(way, dice)));
            }
        for (var thread : threads) thread.join();
    }

    public long sent() {
        return sent.sum();
    }

    /** How often which status came back. */
    public Map<Integer, LongAdder> answers() {
        return answers;
    }

    /** What was answered with 500 or more, and how often. */
    public Map<String, LongAdder> failures() {
        return failures;
    }

    @Override
    public String toString() {
        return "%d requests sent to %d endpoints, answers by status %s, failures %s"
                .formatted(sent(), endpoints.size(), answers, failures);
    }

    private void goOn(Way way, Random dice) {
        while (System.nanoTime() < end) way.go(dice);
    }

    /** Any endpoint, with anything. */
    private void anything(Random dice) {
        send(dice, new HostileValues(dice).of(endpoints));
    }

    /** The same endpoint many times, with something else each time. */
    private void again(Random dice) {
        var endpoint = new HostileValues(dice).of(endpoints);
        for (int i = dice.nextInt(MOST_REPEATS); i > 0 && System.nanoTime() < end; i--) send(dice, endpoint);
    }

    /** What grows documents most: snippets that double when escaped, edits of long messages, a reaction at last. */
    private void grow(Random dice) {
        var values = new HostileValues(dice);
        var room = values.of(rooms);
        var message = Ids.next();
        var at = "/api/conversations/" + room + "/messages/" + message;
        var snippet = dice.nextBoolean() ? SNIPPET : values.text();
        ask("PUT", at, Map.of("text", values.text(), "snippet", Map.of("name", "a.txt", "text", snippet)));
        for (int i = dice.nextInt(MOST_REPEATS); i > 0 && System.nanoTime() < end; i--)
            ask("PUT", at + "/text", Map.of("text", "x".repeat(19_000) + i));
        ask("PUT", at + "/reactions/" + URLEncoder.encode("👍", StandardCharsets.UTF_8), null);
        keep(message);
    }

    private void send(Random dice, Endpoint endpoint) {
        var values = new HostileValues(dice);
        var address = endpoint.path();
        for (var parameter : endpoint.handler().getMethod().getParameters()) {
            var variable = parameter.getAnnotation(PathVariable.class);
            if (variable == null) continue;
            var name = variable.value().isEmpty() ? parameter.getName() : variable.value();
            var value = dice.nextInt(12) == 0 ? values.text() : id(values, name, parameter.getType());
            address = address.replace("{" + name + "}", URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .replaceAll("\\{" + name + ":[^}]*}", "x");
        }
        var body = Arrays.stream(endpoint.handler().getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class)
                        && parameter.getType().isRecord())
                .findAny()
                .map(parameter -> values.fields(parameter.getType(), () -> id(values, "", String.class)))
                .orElse(null);
        ask(endpoint.method().name(), address, body);
    }

    /** Of what exists, most of the time. */
    private String id(HostileValues values, String name, Class<?> type) {
        if (type.isEnum())
            return values.of(Arrays.asList(type.getEnumConstants())).toString();
        return switch (name) {
            case "room" -> values.of(rooms);
            case "message" -> message(values);
            case "account", "who", "other" -> values.of(people);
            case "emoji" -> values.of(List.of("👍", "🎉", "👨‍👩‍👧‍👦", "no emoji"));
            default -> values.of(List.of(values.of(people), values.of(rooms), message(values), Ids.next()));
        };
    }

    private String message(HostileValues values) {
        synchronized (messages) {
            return messages.isEmpty() ? Ids.next() : values.of(messages);
        }
    }

    private void keep(String message) {
        synchronized (messages) {
            if (messages.size() < MOST_KEPT) messages.add(message);
        }
    }

    private void ask(String method, String address, @org.jspecify.annotations.Nullable Object body) {
        sent.increment();
        var bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        var status = status(method, address, bytes, body != null);
        answers.computeIfAbsent(status, _ -> new LongAdder()).increment();
        if (status >= 500)
            failures.computeIfAbsent(
                            "%d %s %s".formatted(status, method, address.substring(0, Math.min(120, address.length()))),
                            _ -> new LongAdder())
                    .increment();
    }

    private int status(String method, String address, byte[] bytes, boolean json) {
        try {
            HttpResponse<byte[]> answer = json
                    ? who.exchange(method, address, bytes, "Content-Type", "application/json")
                    : who.exchange(method, address, bytes);
            return answer.statusCode();
        } catch (java.io.UncheckedIOException closed) {
            return 0;
        }
    }
}
