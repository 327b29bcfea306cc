package parley.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest {

    @Test
    void writes_everything_in_order() {
        var wire = RecordingWire.open();
        var outbox = new Outbox(wire, 1_000_000);

        for (int i = 0; i < 1_000; i++) outbox.offer(bytes("" + i));

        var all = IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();
        await().untilAsserted(() -> assertThat(wire.frames).isEqualTo(all));
    }

    @Test
    void never_holds_more_than_its_bound_and_closes_a_reader_that_is_behind() {
        var wire = RecordingWire.blocked();
        var outbox = new Outbox(wire, 10_000);

        for (int i = 0; i < 1_000; i++) outbox.offer(new byte[1_000]);

        await().untilAsserted(() -> assertThat(wire.closed).containsExactly(CloseCode.TOO_SLOW));
        wire.unblock();
        await().during(Duration.ofMillis(100)).until(() -> wire.frames.size() < 10);
    }

    @Test
    void takes_more_when_the_reader_caught_up() {
        var wire = RecordingWire.blocked();
        var outbox = new Outbox(wire, 3_000);
        for (int i = 0; i < 2; i++) outbox.offer(new byte[1_000]);
        wire.unblock();
        await().until(() -> wire.frames.size() == 2);

        for (int round = 3; round < 50; round++) {
            var written = round;
            outbox.offer(new byte[1_000]);
            await().until(() -> wire.frames.size() == written);
        }

        assertThat(wire.closed).isEmpty();
    }

    @Test
    void says_its_last_words_before_it_closes_and_nothing_after() {
        var wire = RecordingWire.blocked();
        var outbox = new Outbox(wire, 10_000);
        outbox.offer(bytes("before"));
        outbox.closeAfter(bytes("last"), CloseCode.VIOLATION);
        outbox.offer(bytes("after"));

        wire.unblock();

        await().untilAsserted(() -> assertThat(wire.closed).containsExactly(CloseCode.VIOLATION));
        assertThat(wire.frames).containsExactly("before", "last");
    }

    @Test
    void a_connection_that_fails_in_any_way_is_cut_and_not_left_silent() {
        var wire = RecordingWire.broken(new IllegalStateException("closed meanwhile"));
        new Outbox(wire, 10_000).offer(bytes("lost"));
        await().untilAsserted(() -> assertThat(wire.closed).containsExactly(CloseCode.SILENT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
