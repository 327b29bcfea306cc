package parley.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A STOMP 1.2 client as docs/live-protocol.md describes one, in the person's session. */
public final class StompClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DESTINATION = Pattern.compile("^destination:(.*)$", Pattern.MULTILINE);

    private record Frame(String command, String destination, String whole, String body) {}

    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final StompWire wire;

    private StompClient(Visitor who, Consumer<String> onFrame) {
        wire = StompWire.open(who.site(), who.cookieHeader(), who.site().toString(), text -> {
            onFrame.accept(text);
            for (var frame : text.split("\0\n*", -1)) if (!frame.isBlank()) frames.add(parse(frame));
        });
    }

    public static StompClient connect(Visitor who) {
        return connect(who, _ -> {});
    }

    /** The same, and calls back with each frame as it comes. */
    public static StompClient connect(Visitor who, Consumer<String> onFrame) {
        var client = new StompClient(who, onFrame);
        client.wire.connect("0,0");
        client.await(frame -> frame.command().equals("CONNECTED"));
        return client;
    }

    /** Subscribes and waits until the subscription stands. */
    public void subscribe(String destination) {
        ask(destination);
        await(frame -> frame.command().equals("RECEIPT") && frame.whole().contains("receipt-id:" + destination));
    }

    public void ask(String destination) {
        wire.ask(destination, destination);
    }

    public void signal(String destination, String json) {
        wire.signal(destination, json);
    }

    /** The bodies that came to a destination so far, in order. */
    public List<JsonNode> json(String destination) {
        return json(destination, 0);
    }

    /** The same without the first few. */
    public List<JsonNode> json(String destination, int from) {
        return bodies(destination).skip(from).map(JSON::readTree).toList();
    }

    public JsonNode awaitJson(String destination, Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .until(() -> json(destination).stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** What the server said of a frame besides its body: of the first whose body is wanted. */
    public String awaitHead(String destination, Predicate<String> wanted) {
        return Awaitility.await()
                .until(
                        () -> frames.stream()
                                .filter(frame -> frame.destination().equals(destination) && wanted.test(frame.body()))
                                .map(Frame::whole)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The problem that answers a subscription. */
    public JsonNode awaitProblem(String subscription) {
        return awaitJson(
                "/user/queue/problems",
                json -> json.path("subscription").asString("").equals(subscription));
    }

    public CompletableFuture<Integer> closed() {
        return wire.closed();
    }

    @Override
    public void close() {
        wire.close();
    }

    private Stream<String> bodies(String destination) {
        return frames.stream()
                .filter(frame ->
                        frame.command().equals("MESSAGE") && frame.destination().equals(destination))
                .map(Frame::body);
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

    private void await(Predicate<Frame> wanted) {
        Awaitility.await().until(() -> frames.stream().anyMatch(wanted));
    }
}
