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
        var writer = RecordingWire.open();
        var queue = new SendQueue(writer, 1_000_000);

        for (int i = 0; i < 1_000; i++) queue.offer(bytes("" + i));

        var all = IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();
        await().untilAsserted(() -> assertThat(writer.frames).isEqualTo(all));
    }

    @Test
    void never_holds_more_than_its_bound_and_closes_a_reader_that_is_behind() {
        var writer = RecordingWire.blocked();
        var queue = new SendQueue(writer, 10_000);

        for (int i = 0; i < 1_000; i++) queue.offer(new byte[1_000]);

        await().untilAsserted(() -> assertThat(writer.closed).containsExactly(CloseCode.TOO_SLOW));
        writer.unblock();
        await().during(Duration.ofMillis(100)).until(() -> writer.frames.size() < 10);
    }

    @Test
    void takes_more_when_the_reader_caught_up() {
        var writer = RecordingWire.blocked();
        var queue = new SendQueue(writer, 3_000);
        for (int i = 0; i < 2; i++) queue.offer(new byte[1_000]);
        writer.unblock();
        await().until(() -> writer.frames.size() == 2);

        for (int round = 3; round < 50; round++) {
            var written = round;
            queue.offer(new byte[1_000]);
            await().until(() -> writer.frames.size() == written);
        }

        assertThat(writer.closed).isEmpty();
    }

    @Test
    void says_its_last_words_before_it_closes_and_nothing_after() {
        var writer = RecordingWire.blocked();
        var queue = new SendQueue(writer, 10_000);
        queue.offer(bytes("before"));
        queue.closeAfter(bytes("last"), CloseCode.VIOLATION);
        queue.offer(bytes("after"));

        writer.unblock();

        await().untilAsserted(() -> assertThat(writer.closed).containsExactly(CloseCode.VIOLATION));
        assertThat(writer.frames).containsExactly("before", "last");
    }

    @Test
    void a_connection_that_fails_in_any_way_is_cut_and_not_left_silent() {
        var writer = RecordingWire.broken(new IllegalStateException("closed meanwhile"));
        new SendQueue(writer, 10_000).offer(bytes("lost"));
        await().untilAsserted(() -> assertThat(writer.closed).containsExactly(CloseCode.SILENT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
