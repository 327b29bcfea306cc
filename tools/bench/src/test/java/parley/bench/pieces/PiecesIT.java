package parley.bench.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each benchmark runs, for an instant and in this JVM: what it would measure is still there. */
class PiecesIT {

    @Test
    void every_piece_is_measured_in_time_and_bytes() throws Exception {
        var options = Pieces.options()
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(50))
                .verbosity(VerboseMode.SILENT);

        Collection<RunResult> results;
        try (var _ = HotSite.open()) { // one from the first benchmark to the last
            results = new Runner(options.build()).run();
        }

        assertThat(Pieces.table(results).lines().skip(2))
                .hasSize(results.size())
                .allMatch(row ->
                        row.matches("\\| \\w+\\.\\w+(, \\w+ \\w+)? \\| [1-9][\\d,]* \\| .* \\| [1-9][\\d,]* \\|"));
        assertThat(Pieces.table(results))
                .contains(
                        "| Rendering.render",
                        "| StoredEvent.seal",
                        "| StoredEvent.open",
                        "| ConversationBatch.project",
                        "| Frame.pass");
    }
}
