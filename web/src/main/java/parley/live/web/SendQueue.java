package parley.live.web;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What one socket is yet to be told, bounded in bytes: a reader that falls further behind is cut off and resumes.
 *
 * <p>A virtual thread writes while there is something to write; an idle socket costs neither thread nor timer.
 */
final class SendQueue {

    /** Of each frame, for the queue's own memory. */
    private static final int OVERHEAD = 64;

    private static final int FRAMES_PER_WRITE = 32;

    private final SocketWriter writer;
    private final long bound;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean writing;
    private @Nullable CloseCode closing;
    private boolean closesWhenEmpty;
    private volatile long wroteAt = System.nanoTime();

    SendQueue(SocketWriter writer, long bound) {
        this.writer = writer;
        this.bound = bound;
    }

    /** Never blocks, so that a slow reader holds up nobody else. */
    void offer(byte[] frame) {
        synchronized (this) {
            if (closing != null) return;
            if (bytes + size(frame) <= bound) {
                add(frame);
                return;
            }
        }
        close(CloseCode.TOO_SLOW);
    }

    /** Closes at once; what waits is dropped. */
    void close(CloseCode why) {
        synchronized (this) {
            if (closing != null) return;
            closing = why;
            waiting.clear();
        }
        Thread.startVirtualThread(() -> writer.close(why));
    }

    /** Closes once this frame, and what waits before it, has been written. */
    synchronized void closeAfter(byte[] frame, CloseCode why) {
        if (closing != null) return;
        closing = why;
        closesWhenEmpty = true;
        add(frame);
    }

    synchronized boolean isClosing() {
        return closing != null;
    }

    /** How many bytes the network has not taken yet. */
    synchronized long waiting() {
        return bytes;
    }

    /** Why it is closing; {@code DONE} also when the other end has closed. */
    synchronized CloseCode reason() {
        return closing == null ? CloseCode.DONE : closing;
    }

    long wroteAt() {
        return wroteAt;
    }

    private void add(byte[] frame) {
        waiting.add(frame);
        bytes += size(frame);
        if (writing) return;
        writing = true;
        Thread.startVirtualThread(this::drain);
    }

    private void drain() {
        try {
            for (var frames = next(List.of()); !frames.isEmpty(); frames = next(frames)) {
                writer.write(frames);
                wroteAt = System.nanoTime();
            }
        } catch (IOException | RuntimeException _) {
            writer.cut();
        }
    }

    /** What was written counts until here, so that the bound covers what the network has not taken yet. */
    private List<byte[]> next(List<byte[]> written) {
        var frames = new ArrayList<byte[]>();
        CloseCode goodbye;
        synchronized (this) {
            for (var frame : written) bytes -= size(frame);
            while (frames.size() < FRAMES_PER_WRITE && !waiting.isEmpty()) frames.add(waiting.remove());
            writing = !frames.isEmpty();
            goodbye = closesWhenEmpty && !writing ? closing : null;
        }
        if (goodbye != null) writer.close(goodbye);
        return frames;
    }

    private static long size(byte[] frame) {
        return (long) frame.length + OVERHEAD;
    }
}
