package parley.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A STOMP 1.2 client as docs/live-protocol.md describes one, in the person's session. */
public final class StompClient implements WebSocket.Listener, AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DESTINATION = Pattern.compile("^destination:(.*)$", Pattern.MULTILINE);

    private record Frame(String command, String destination, String whole, String body) {}

    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private final Consumer<String> onFrame;

    private StompClient(Visitor who, Consumer<String> onFrame) {
        this.onFrame = onFrame;
        var site = who.site();
        socket = HTTP.newWebSocketBuilder()
                .subprotocols("v12.stomp")
                .header("Cookie", who.cookieHeader())
                .header("Origin", site.toString())
                .buildAsync(URI.create("ws://" + site.getAuthority() + "/live"), this)
                .join();
    }

    public static StompClient connect(Visitor who) {
        return connect(who, _ -> {});
    }

    /** The same, and calls back with each frame as it comes. */
    public static StompClient connect(Visitor who, Consumer<String> onFrame) {
        var client = new StompClient(who, onFrame);
        client.send("CONNECT\naccept-version:1.2\nhost:parley\nheart-beat:0,0\n\n\0");
        client.await(frame -> frame.command().equals("CONNECTED"));
        return client;
    }

    /** Subscribes and waits until the subscription stands. */
    public void subscribe(String destination) {
        ask(destination);
        await(frame -> frame.command().equals("RECEIPT") && frame.whole().contains("receipt-id:" + destination));
    }

    public void ask(String destination) {
        send("SUBSCRIBE\nid:" + destination + "\ndestination:" + destination + "\nreceipt:" + destination + "\n\n\0");
    }

    public void signal(String destination, String json) {
        send("SEND\ndestination:" + destination + "\ncontent-type:application/json\n\n" + json + "\0");
    }

    /** The bodies that came to a destination so far, in order. */
    public List<JsonNode> json(String destination) {
        return frames.stream()
                .filter(frame ->
                        frame.command().equals("MESSAGE") && frame.destination().equals(destination))
                .map(frame -> JSON.readTree(frame.body()))
                .toList();
    }

    public JsonNode awaitJson(String destination, Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .atMost(SOON)
                .until(() -> json(destination).stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** The problem that answers a subscription. */
    public JsonNode awaitProblem(String subscription) {
        return awaitJson(
                "/user/queue/problems",
                json -> json.path("subscription").asString("").equals(subscription));
    }

    public CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            onFrame.accept(partial.toString());
            for (var frame : partial.toString().split("\0\n*", -1)) if (!frame.isBlank()) frames.add(parse(frame));
            partial.setLength(0);
        }
        from.request(1);
        return null;
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

    private static Frame parse(String frame) {
        var text = frame.stripLeading();
        var head = text.substring(0, text.indexOf("\n\n"));
        var destination = DESTINATION.matcher(head);
        return new Frame(
                head.lines().findFirst().orElseThrow(),
                destination.find() ? destination.group(1) : "",
                head,
                text.substring(head.length() + 2));
    }

    private void send(String frame) {
        socket.sendText(frame, true).join();
    }

    private void await(Predicate<Frame> wanted) {
        Awaitility.await().atMost(SOON).until(() -> frames.stream().anyMatch(wanted));
    }
}
