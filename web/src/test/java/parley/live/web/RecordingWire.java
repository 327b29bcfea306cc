package parley.live.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A network that takes as many writes as it is allowed to. */
final class RecordingWire implements Wire {

    final List<String> frames = new CopyOnWriteArrayList<>();
    final List<CloseCode> closed = new CopyOnWriteArrayList<>();
    private final Semaphore room;

    private RecordingWire(int writes) {
        room = new Semaphore(writes);
    }

    static RecordingWire open() {
        return new RecordingWire(Integer.MAX_VALUE);
    }

    static RecordingWire blocked() {
        return new RecordingWire(0);
    }

    void unblock() {
        room.release(1_000_000);
    }

    @Override
    public void write(List<byte[]> batch) {
        room.acquireUninterruptibly();
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
