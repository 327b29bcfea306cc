package parley.platform.edge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.thread.Scheduler;
import parley.shared.Bound;

/**
 * A connection that is given up when the site waits for its other end and too little comes or goes: a head, a body or an
 * answer bit by bit. Between requests nothing is expected of it, and a socket has its own pulse.
 */
final class WatchedEndPoint extends SocketChannelEndPoint {

    /** Long enough for a train's tunnel; a head must be here within it. */
    @Bound
    static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final AtomicLong moved = new AtomicLong();
    private final long least;
    private long since;
    private long movedBefore;

    /** @param slowest bytes a second */
    WatchedEndPoint(
            SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler, long slowest) {
        super(channel, selector, key, scheduler);
        least = slowest * LONGEST_WAIT.toSeconds();
        since = System.nanoTime();
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        var count = super.fill(buffer);
        if (count > 0) moved.addAndGet(count);
        return count;
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        var before = remaining(buffers);
        try {
            return super.flush(buffers);
        } catch (IllegalArgumentException emptied) { // given up by another thread, which took the buffers back
            if (isOpen()) throw emptied;
            throw new EofException(emptied);
        } finally {
            moved.addAndGet(before - remaining(buffers));
        }
    }

    /** Called now and then, always by the same thread. */
    void look(long now) {
        if (isWaitedFor() && now - since < LONGEST_WAIT.toNanos()) return;
        if (isWaitedFor() && moved.get() - movedBefore < least) close(new TimeoutException("too slow"));
        since = now;
        movedBefore = moved.get();
    }

    private boolean isWaitedFor() {
        var connection = getConnection() instanceof SslConnection encrypted
                ? encrypted.getSslEndPoint().getConnection()
                : getConnection();
        if (!(connection instanceof HttpConnection http)) return false;
        return getWriteFlusher().isPending()
                || (isFillInterested() && !http.getParser().isStart());
    }

    private static long remaining(ByteBuffer... buffers) {
        long all = 0;
        for (var buffer : buffers) all += buffer.remaining();
        return all;
    }
}
