package parley.live.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * Writes ready-made bytes to a Jetty socket.
 *
 * <p>Goes below Jetty's {@code Session}, which takes text only as a {@code String} and encodes it anew for each socket.
 */
final class JettySocketWriter implements SocketWriter {

    private final CoreSession socket;

    private JettySocketWriter(CoreSession socket) {
        this.socket = socket;
    }

    static JettySocketWriter of(WebSocketSession session) {
        var jetty = ((NativeWebSocketSession) session)
                .getNativeSession(org.eclipse.jetty.websocket.common.WebSocketSession.class);
        return new JettySocketWriter(Objects.requireNonNull(jetty).getCoreSession());
    }

    @Override
    public void write(List<byte[]> frames) throws IOException {
        var written = new Callback.Completable();
        var last = frames.size() - 1;
        for (int i = 0; i < last; i++) socket.sendFrame(text(frames.get(i)), Callback.NOOP, true);
        socket.sendFrame(text(frames.get(last)), written, false);
        try {
            written.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close(CloseCode why) {
        socket.close(why.code, why.reason, Callback.NOOP);
    }

    @Override
    public void cut() {
        socket.abort();
    }

    private static Frame text(byte[] frame) {
        return new Frame(OpCode.TEXT, ByteBuffer.wrap(frame));
    }
}
