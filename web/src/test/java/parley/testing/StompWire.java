package parley.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The socket below a STOMP client: what goes over it is text, whole messages at a time. */
public final class StompWire implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final Consumer<String> heard;
    private final long most;
    private final WebSocket socket;

    private StompWire(URI site, String cookies, @Nullable String origin, long most, Consumer<String> heard) {
        this.heard = heard;
        this.most = most;
        var builder = HTTP.newWebSocketBuilder().subprotocols("v12.stomp").header("Cookie", cookies);
        if (origin != null) builder.header("Origin", origin);
        socket = builder.buildAsync(URI.create("ws://" + site.getAuthority() + "/live"), this)
                .join();
    }

    public static StompWire open(URI site, String cookies, @Nullable String origin, Consumer<String> heard) {
        return new StompWire(site, cookies, origin, Long.MAX_VALUE, heard);
    }

    /** Stops reading after so many messages, as a client does whose person has closed the lid. */
    public static StompWire openForFirst(
            long messages, URI site, String cookies, @Nullable String origin, Consumer<String> heard) {
        return new StompWire(site, cookies, origin, messages, heard);
    }

    public void connect(String heartbeat) {
        send("CONNECT\naccept-version:1.2\nhost:parley\nheart-beat:" + heartbeat + "\n\n\0");
    }

    public void ask(String destination, String id) {
        send("SUBSCRIBE\nid:" + id + "\ndestination:" + destination + "\nreceipt:" + id + "\n\n\0");
    }

    public void signal(String destination, String json) {
        send("SEND\ndestination:" + destination + "\ncontent-type:application/json\n\n" + json + "\0");
    }

    public void send(String frame) {
        socket.sendText(frame, true).join();
    }

    /** The code with which the server closed the socket, once it has. */
    public CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(most);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            heard.accept(partial.toString());
            partial.setLength(0);
        }
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
}
