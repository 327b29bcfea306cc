package parley.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A connection that sends whatever bytes it is given, which no HTTP client would: half a request, or none. */
public final class RawConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** What came back. */
    public record Answer(int status, List<String> headers, String body) {

        public Optional<String> header(String name) {
            var prefix = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(header -> header.substring(prefix.length()).strip())
                    .findFirst();
        }

        /** Whether the other end takes no more requests on this connection. */
        boolean closes() {
            return header("Connection").filter("close"::equalsIgnoreCase).isPresent();
        }
    }

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;
    private boolean usable = true;

    public RawConnection(URI site) throws IOException {
        this(site, InetAddress.getLoopbackAddress(), 0);
    }

    /**
     * @param from which of this machine's addresses it comes from
     * @param window how many bytes it takes before it wants to be read, or 0 for what is usual
     */
    public RawConnection(URI site, InetAddress from, int window) throws IOException {
        socket.bind(new InetSocketAddress(from, 0));
        if (window > 0) socket.setReceiveBufferSize(window);
        socket.connect(new InetSocketAddress(site.getHost(), site.getPort()));
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 512);
        out = socket.getOutputStream();
    }

    public void send(String bytes) throws IOException {
        send(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Reads one answer, to its end. */
    public Answer answer(boolean ofHead) throws IOException {
        var line = line();
        var status = Integer.parseInt(line.split(" ", 3)[1]);
        var headers = new ArrayList<String>();
        for (var header = line(); !header.isEmpty(); header = line()) headers.add(header);
        var head = new Answer(status, headers, "");
        if (head.closes()) usable = false;
        if (ofHead || status == 204 || status == 304 || status < 200) return head;
        return new Answer(status, headers, new String(body(head), StandardCharsets.UTF_8));
    }

    public Answer answer() throws IOException {
        return answer(false);
    }

    /** Whether another request may follow. */
    public boolean isUsable() {
        return usable && !socket.isClosed();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] body(Answer head) throws IOException {
        var length = head.header("Content-Length");
        if (length.isPresent()) return in.readNBytes(Integer.parseInt(length.get()));
        if (head.header("Transfer-Encoding").isEmpty()) {
            usable = false;
            return in.readAllBytes();
        }
        var all = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("closed after: " + line);
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }
}
