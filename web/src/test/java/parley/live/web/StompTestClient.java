package parley.live.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import parley.testing.StompWire;

/** A client that shows frames as they came over the writer. */
final class StompTestClient implements AutoCloseable {

    final List<String> received = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> closed;
    private final StompWire writer;

    private StompTestClient(Function<List<String>, StompWire> opening) {
        writer = opening.apply(received);
        closed = writer.closed();
    }

    /** Opens the socket and no more. */
    static StompTestClient open(int port, String cookie, @Nullable String origin) {
        return new StompTestClient(received -> StompWire.open(site(port), cookie, origin, received::add));
    }

    static StompTestClient connect(int port, String cookie) {
        return connect(port, cookie, "0,0");
    }

    static StompTestClient connect(int port, String cookie, String heartbeat) {
        return open(port, cookie, site(port).toString()).connected(heartbeat);
    }

    /** Takes the answer to its subscription and never reads again. */
    static StompTestClient connectAndStopReading(int port, String cookie, String destination) {
        var client = new StompTestClient(received ->
                StompWire.openForFirst(2, site(port), cookie, site(port).toString(), received::add));
        return client.connected("0,0").subscribe(destination);
    }

    private StompTestClient connected(String heartbeat) {
        writer.connect(heartbeat);
        await("CONNECTED");
        return this;
    }

    StompTestClient subscribe(String destination) {
        return subscribe(destination, destination);
    }

    StompTestClient subscribe(String destination, String id) {
        ask(destination, id);
        await("RECEIPT\nreceipt-id:" + id);
        return this;
    }

    void ask(String destination, String id) {
        writer.ask(destination, id);
    }

    void signal(String destination, String json) {
        writer.signal(destination, json);
    }

    void send(String frame) {
        writer.send(frame);
    }

    String await(String part) {
        return Awaitility.await().until(() -> find(part), Optional::isPresent).orElseThrow();
    }

    Optional<String> find(String part) {
        return received.stream().filter(frame -> frame.contains(part)).findFirst();
    }

    long count(String part) {
        return received.stream().filter(frame -> frame.contains(part)).count();
    }

    void crash() {
        writer.close();
    }

    @Override
    public void close() {
        writer.close();
    }

    private static URI site(int port) {
        return URI.create("http://localhost:" + port);
    }
}
