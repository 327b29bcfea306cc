package parley.testing;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What an OpenTelemetry collector would be sent, by OTLP over HTTP, as the published protocol numbers its fields. */
public final class TraceReceiver implements AutoCloseable {

    /** One span, without its attributes; {@code raw} is all of it as it came. */
    public record Span(String trace, String id, String parent, String name, String raw) {}

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public TraceReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            receive(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    public List<Span> spans() {
        return List.copyOf(spans);
    }

    public List<Span> ofTrace(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(byte[] request) {
        Stream.of(ByteString.copyFrom(request))
                .flatMap(all -> within(all, 1))
                .flatMap(resource -> within(resource, 2))
                .flatMap(scope -> within(scope, 2))
                .map(span -> new Span(hex(span, 1), hex(span, 2), hex(span, 4), text(span, 5), span.toStringUtf8()))
                .forEach(spans::add);
    }

    private static Stream<ByteString> within(ByteString message, int field) {
        try {
            return UnknownFieldSet.parseFrom(message).getField(field).getLengthDelimitedList().stream();
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(ByteString span, int field) {
        return within(span, field)
                .map(id -> HexFormat.of().formatHex(id.toByteArray()))
                .findFirst()
                .orElse("");
    }

    private static String text(ByteString span, int field) {
        return within(span, field).map(ByteString::toStringUtf8).findFirst().orElse("");
    }
}
