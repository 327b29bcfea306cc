package parley.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Somebody from elsewhere who knows the site's addresses and nothing else, and does in several ways at once what may hold
 * it up. All of it is drawn from one seed.
 */
public final class Stranger implements AutoCloseable {

    private static final int SLOW_ONES = 300;
    private static final int LARGEST = 3_000_000;
    private static final List<String> PLACES = List.of(
            "/",
            "/api/session",
            "/api/accounts",
            "/api/password-resets",
            "/api/password-resets/x",
            "/api/email-verifications",
            "/api/rooms",
            "/api/conversations/lobby",
            "/api/conversations/lobby/messages",
            "/api/conversations/lobby/messages/0191aaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa",
            "/api/uploads",
            "/api/uploads/x",
            "/api/my/privacy",
            "/api/preview",
            "/login/webauthn",
            "/webauthn/authenticate/options",
            "/live",
            "/error",
            "/ui/x",
            "/health",
            "/metrics");

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final URI site;
    private final InetAddress home;
    private final Random seeds;
    private final LongAdder sent = new LongAdder();
    private final LongAdder closed = new LongAdder();
    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final List<RawConnection> slow = new ArrayList<>();
    private volatile long end;

    /** One way of holding the site up, done again and again. */
    private interface Way {
        void go(Random dice) throws IOException;
    }

    public Stranger(URI site, long seed) throws IOException {
        this.site = site;
        this.seeds = new Random(seed);
        this.home = InetAddress.getByName("127.0.0.2"); // another address than people have, still this machine's
    }

    /** Returns when the time is over. */
    public void attack(Duration time) throws InterruptedException {
        end = System.nanoTime() + time.toNanos();
        var ways = List.<Way>of(
                this::slowly, this::large, this::large, this::many, this::many, this::malformed, this::fields);
        var threads = ways.stream()
                .map(way -> {
                    var dice = new Random(seeds.nextLong());
                    return Thread.ofPlatform().daemon().start(() -> goOn(way, dice));
                })
                .toList();
        for (var thread : threads) thread.join();
    }

    public long sent() {
        return sent.sum();
    }

    /** How often which status came back. */
    public Map<Integer, LongAdder> answers() {
        return answers;
    }

    @Override
    public String toString() {
        return "%d requests sent, %d connections closed on them, answers by status %s"
                .formatted(sent(), closed.sum(), answers);
    }

    @Override
    public void close() throws IOException {
        for (var one : slow) one.close();
    }

    private void goOn(Way way, Random dice) {
        while (System.nanoTime() < end) {
            try {
                way.go(dice);
            } catch (IOException gone) {
                closed.increment();
            }
        }
    }

    private RawConnection connect() throws IOException {
        return new RawConnection(site, home, 0);
    }

    /** Keeps hundreds of connections at one byte a while: heads, bodies, handshakes, answers that are not taken. */
    private void slowly(Random dice) throws IOException {
        for (var one : List.copyOf(slow)) {
            try {
                one.send(" ");
            } catch (IOException givenUp) {
                closed.increment();
                slow.remove(one);
            }
        }
        if (slow.size() >= SLOW_ONES) return;
        var connection = connect();
        slow.add(connection);
        connection.send(
                switch (dice.nextInt(4)) {
                    case 0 -> "GET " + place(dice) + " HTTP/1.1\r\nX-Slow:";
                    case 1 ->
                        head("POST", place(dice)) + "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{";
                    case 2 ->
                        head("PUT", place(dice))
                                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{";
                    default -> (head("GET", "/") + "\r\n").repeat(500);
                });
        sent.increment();
    }

    private void large(Random dice) throws IOException {
        try (var connection = connect()) {
            var size = dice.nextInt(LARGEST);
            var body = "{\"login\":\"" + "a".repeat(size) + "\",\"password\":\"x\"}";
            var request = head(method(dice), place(dice)) + "Content-Type: application/json\r\n";
            if (dice.nextBoolean()) connection.send(request + "Content-Length: " + body.length() + "\r\n\r\n");
            else {
                connection.send(
                        request + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n");
                body += "\r\n0\r\n\r\n";
            }
            sent.increment();
            try {
                connection.send(body);
            } catch (IOException refusedMeanwhile) {
                closed.increment();
            }
            count(connection);
        }
    }

    /** Many small ones over one connection, some of them almost right. */
    private void many(Random dice) throws IOException {
        try (var connection = connect()) {
            for (int i = 0; i < 50 && connection.isUsable(); i++) {
                var body = dice.nextBoolean() ? "" : "{\"login\":\"ana\",\"password\":\"" + dice.nextLong() + "\"}";
                connection.send(head(dice.nextBoolean() ? "GET" : "POST", place(dice))
                        + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                sent.increment();
                count(connection);
            }
        }
    }

    private void malformed(Random dice) throws IOException {
        try (var connection = connect()) {
            var bytes = new byte[dice.nextInt(400)];
            dice.nextBytes(bytes);
            var noise = new String(bytes, StandardCharsets.ISO_8859_1);
            connection.send(
                    switch (dice.nextInt(6)) {
                        case 0 -> noise + "\r\n\r\n";
                        case 1 -> "GET " + place(dice) + " HTTP/9.9\r\n\r\n";
                        case 2 -> head(method(dice), place(dice) + noise.replaceAll("\\s", "")) + "\r\n";
                        case 3 -> head("GET", "/" + "x".repeat(20_000)) + "\r\n";
                        case 4 ->
                            head("GET", "/") + "X-Noise: " + noise + "\r\nCookie: " + "a=b;".repeat(4_000) + "\r\n\r\n";
                        default ->
                            head("POST", place(dice)) + "Content-Type: application/json\r\nContent-Length: "
                                    + bytes.length + "\r\n\r\n" + noise;
                    });
            sent.increment();
            count(connection);
        }
    }

    /** As many fields, or as deep, as a body may have room for. */
    private void fields(Random dice) throws IOException {
        try (var connection = connect()) {
            var body = dice.nextBoolean() ? "{" + "\"a\":0,".repeat(10_000) + "\"b\":0}" : "[".repeat(60_000);
            connection.send(head("POST", place(dice)) + "Content-Type: application/json\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body);
            sent.increment();
            count(connection);
        }
    }

    private void count(RawConnection connection) throws IOException {
        answers.computeIfAbsent(connection.answer().status(), _ -> new LongAdder())
                .increment();
    }

    private static String head(String method, String place) {
        return method + " " + place + " HTTP/1.1\r\nHost: parley\r\n";
    }

    private static String place(Random dice) {
        return PLACES.get(dice.nextInt(PLACES.size()));
    }

    private static String method(Random dice) {
        return METHODS.get(dice.nextInt(METHODS.size()));
    }
}
