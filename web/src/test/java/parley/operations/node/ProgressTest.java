package parley.operations.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.operations.OperationsQuery.ProcessorReport;
import parley.operations.OperationsQuery.SegmentReport;
import parley.shared.Cause;

/** What is said of a processor that takes no event, and of one that fails. */
class ProgressTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final ProcessorErrors errors = new ProcessorErrors(clock);
    private final Progress progress = new Progress(errors, clock);

    @Test
    void one_that_has_nothing_to_take_does_not_stand_still() {
        at(7, 0);
        later(60);
        at(7, 0);
        assertThat(progress.standingSince("rooms")).isEmpty();
    }

    @Test
    void one_that_gets_on_slowly_does_not_either() {
        for (var position = 1; position < 50; position++) {
            at(position, 100);
            later(2);
        }
        assertThat(progress.standingSince("rooms")).isEmpty();
    }

    @Test
    void one_that_takes_nothing_for_half_a_minute_does_until_it_goes_on() {
        at(7, 3);
        var since = now;
        later(29);
        at(7, 4);
        assertThat(progress.standingSince("rooms")).isEmpty();
        later(2);
        at(7, 5);
        assertThat(progress.standingSince("rooms")).contains(since);
        at(8, 4);
        assertThat(progress.standingSince("rooms")).isEmpty();
    }

    @Test
    void one_that_is_paused_stands_still_on_purpose() {
        at(7, 3);
        later(31);
        progress.look(new ProcessorReport("rooms", false, 3, List.of(), null, null));
        assertThat(progress.standingSince("rooms")).isEmpty();
    }

    @Test
    void a_failure_is_known_until_the_processor_gets_on() {
        at(7, 3);
        errors.note("rooms", Cause.of(new IllegalStateException()));
        later(100);
        at(7, 3);
        assertThat(errors.of("rooms")).isPresent();
        at(8, 2);
        assertThat(errors.of("rooms")).isEmpty();
    }

    private void at(long position, long behind) {
        var segment = new SegmentReport(0, 0, position, false);
        progress.look(new ProcessorReport("rooms", true, behind, List.of(segment), null, null));
    }

    private void later(long seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
    }
}
