package parley.live.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A network that takes as many writes as it is allowed to. */
final class RecordingWire implements SocketWriter {

    final List<String> frames = new CopyOnWriteArrayList<>();
    final List<CloseCode> closed = new CopyOnWriteArrayList<>();
    private final Semaphore room;
    private @Nullable RuntimeException failure;

    private RecordingWire(int writes) {
        room = new Semaphore(writes);
    }

    static RecordingWire open() {
        return new RecordingWire(Integer.MAX_VALUE);
    }

    static RecordingWire blocked() {
        return new RecordingWire(0);
    }

    static RecordingWire broken(RuntimeException failure) {
        var writer = open();
        writer.failure = failure;
        return writer;
    }

    void unblock() {
        room.release(1_000_000);
    }

    @Override
    public void write(List<byte[]> batch) {
        room.acquireUninterruptibly();
        if (failure != null) throw failure;
        for (var frame : batch) frames.add(new String(frame, StandardCharsets.UTF_8));
    }

    @Override
    public void close(CloseCode why) {
        closed.add(why);
    }

    @Override
    public void cut() {
        closed.add(CloseCode.SILENT);
    }
}
