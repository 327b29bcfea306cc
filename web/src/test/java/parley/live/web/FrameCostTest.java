package parley.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.shared.Actor;

/** What a frame costs must not depend on how many receive it, but for handing it to each. */
class FrameCostTest {

    private static final String ROOM = "conversations.lobby";
    private static final int RECEIVERS = 1_000;
    private static final int ROUNDS = 20;
    private static final String LARGE = "\"" + "x".repeat(50_000) + "\"";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Topics topics = LiveTestSite.topics(meters);

    @Test
    void everybody_is_given_the_same_bytes() throws Exception {
        var network = new Network();
        listen(network);

        pass("{}", network);

        assertThat(network.written).hasSize(1);
        assertThat(meters.counter("parley.live.frames").count()).isEqualTo(1);
        assertThat(meters.counter("parley.live.deliveries").count()).isEqualTo(RECEIVERS);
    }

    @Test
    void a_frame_adds_little_to_what_it_carries() {
        var json = "{}";
        var frame = StompFrames.message("rooms", Topics.DESTINATION + ROOM, "zz", json, "00-" + "a".repeat(52));
        assertThat(frame.length - json.length()).isLessThan(250);
    }

    /** The least of several rounds: other threads of this JVM allocate too. */
    @Test
    void nobody_is_given_a_copy() throws Exception {
        var network = new Network();
        listen(network);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            var before = threads.getTotalThreadAllocatedBytes();
            pass(LARGE, network);
            least = Math.min(least, threads.getTotalThreadAllocatedBytes() - before);
        }
        assertThat(least / RECEIVERS).isLessThan(2_000);
    }

    private void listen(Network network) {
        var visitor = new Visitor(Actor.GUEST, "session", System.nanoTime());
        IntStream.range(0, RECEIVERS)
                .forEach(_ -> topics.add(ROOM, "rooms", new LiveSession(visitor, network, 1 << 20)));
    }

    private void pass(String json, Network network) throws InterruptedException {
        network.missing = new CountDownLatch(RECEIVERS);
        topics.send(ROOM, json);
        assertThat(network.missing.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Takes everything at once, and remembers which arrays it was given. */
    private static final class Network implements SocketWriter {

        private final Set<byte[]> written =
                Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        private volatile CountDownLatch missing = new CountDownLatch(0);

        @Override
        public void write(List<byte[]> frames) {
            written.addAll(frames);
            frames.forEach(_ -> missing.countDown());
        }

        @Override
        public void close(CloseCode why) {}

        @Override
        public void cut() {}
    }
}
