package parley.live.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.springframework.util.unit.DataSize;
import parley.shared.Actor;

/** A frame from its JSON to the sockets: encoded, and handed to everybody who listens to the room. */
@State(Scope.Benchmark)
public class FrameBenchmark {

    private static final String ROOM = "conversations.lobby";
    private static final String JSON = "{\"type\":\"message\",\"message\":{\"html\":\"" + "x".repeat(700) + "\"}}";

    @Param({"1", "1000"})
    public int receivers;

    private final Topics topics = new Topics(
            new LiveMetrics(new SimpleMeterRegistry()),
            new LiveSettings(DataSize.ofMegabytes(1), Duration.ofSeconds(10), 32));
    private final Network network = new Network();

    @Setup
    public void listen() {
        var visitor = new Visitor(Actor.GUEST, "session", System.nanoTime());
        for (int i = 0; i < receivers; i++) topics.add(ROOM, "room", new LiveSession(visitor, network, 1 << 20));
    }

    /** Until the network has been given the frame for the last of them. */
    @Benchmark
    public void pass() throws InterruptedException {
        network.missing = new CountDownLatch(receivers);
        topics.send(ROOM, JSON);
        network.missing.await();
    }

    /** Takes everything at once. */
    private static final class Network implements SocketWriter {

        private volatile CountDownLatch missing = new CountDownLatch(0);

        @Override
        public void write(List<byte[]> frames) {
            for (var _ : frames) missing.countDown();
        }

        @Override
        public void close(CloseCode why) {
            throw new IllegalStateException(why.reason);
        }

        @Override
        public void cut() {}
    }
}
