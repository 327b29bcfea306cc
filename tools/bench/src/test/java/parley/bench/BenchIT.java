package parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The harness on the packaged site, for seconds: what it would refuse to report is found here already. */
class BenchIT {

    @Test
    void a_short_run_delivers_everything_once_and_in_order(@TempDir Path out) throws Exception {
        System.setProperty("bench.out", out.toString());
        Bench.main("a");
        assertThat(Files.readString(out.resolve("results.md")))
                .containsPattern(
                        "\\| a \\| send to deliver, run 1 \\| p50 .* ms; 2000 deliveries, each once and in order");
    }

    @Test
    void a_run_that_lost_something_is_not_reported() {
        var heard = new Deliveries(2);
        heard.answered(heard.begin(System.nanoTime()), 201);
        heard.arrived(0, true);
        assertThat(Checks.everythingOnce(heard, 1)).startsWith("1 deliveries");
        assertThatThrownBy(() -> Checks.everythingOnce(heard, 2)).hasMessageContaining("1 of 2 deliveries");
        heard.arrived(0, false);
        assertThatThrownBy(() -> Checks.everythingOnce(heard, 2)).hasMessageContaining("1 out of order");
    }

    @Test
    void latency_counts_from_when_a_message_was_due() {
        var heard = new Deliveries(1);
        heard.begin(System.nanoTime() - 1_000_000_000L);
        heard.arrived(0, true);
        assertThat(heard.latencies().getMaxValue()).isGreaterThan(999_000_000L);
    }

    @Test
    void the_order_of_a_curve_is_found() {
        var report = new Report();
        for (var x : new int[] {10, 100, 1000}) {
            report.plot("curves", "x", "y", "flat", x, 3);
            report.plot("curves", "x", "y", "straight", x, 5.0 * x);
        }
        assertThat(report.order("curves", "flat")).isBetween(-0.001, 0.001);
        assertThat(report.order("curves", "straight")).isBetween(0.999, 1.001);
    }
}
