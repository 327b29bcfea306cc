package parley.live.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A STOMP client of a few lines, which shows frames as they came over the wire. */
final class StompTestClient implements WebSocket.Listener, AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final List<String> received = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final boolean reads;
    private final WebSocket socket;

    private StompTestClient(int port, String cookie, @Nullable String origin, boolean reads) {
        this.reads = reads;
        var builder = HTTP.newWebSocketBuilder().subprotocols("v12.stomp").header("Cookie", cookie);
        if (origin != null) builder.header("Origin", origin);
        socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/live"), this)
                .join();
    }

    /** Opens the socket and no more. */
    static StompTestClient open(int port, String cookie, @Nullable String origin) {
        return new StompTestClient(port, cookie, origin, true);
    }

    static StompTestClient connect(int port, String cookie) {
        return connect(port, cookie, "0,0");
    }

    static StompTestClient connect(int port, String cookie, String heartbeat) {
        return open(port, cookie, "http://localhost:" + port).connected(heartbeat);
    }

    /** Takes the answer to its subscription and never reads again. */
    static StompTestClient connectAndStopReading(int port, String cookie, String destination) {
        var client = new StompTestClient(port, cookie, "http://localhost:" + port, false);
        client.socket.request(2);
        return client.connected("0,0").subscribe(destination);
    }

    private StompTestClient connected(String heartbeat) {
        send("CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:" + heartbeat + "\n\n\0");
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
        send("SUBSCRIBE\nid:" + id + "\ndestination:" + destination + "\nreceipt:" + id + "\n\n\0");
    }

    void signal(String destination, String json) {
        send("SEND\ndestination:" + destination + "\n\n" + json + "\0");
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    String await(String part) {
        return Awaitility.await()
                .atMost(SOON)
                .until(() -> find(part), Optional::isPresent)
                .orElseThrow();
    }

    Optional<String> find(String part) {
        return received.stream().filter(frame -> frame.contains(part)).findFirst();
    }

    long count(String part) {
        return received.stream().filter(frame -> frame.contains(part)).count();
    }

    void crash() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            received.add(partial.toString());
            partial.setLength(0);
        }
        if (reads) from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        throw new AssertionError("a text frame was expected");
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable cause) {
        closed.completeExceptionally(cause);
    }
}
