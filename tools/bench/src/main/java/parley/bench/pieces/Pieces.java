package parley.bench.pieces;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of hot pieces and prints them as a Markdown table. */
public final class Pieces {

    /** JMH's name for the bytes that one operation allocates, on whatever threads. */
    static final String BYTES = "gc.alloc.rate.norm";

    private Pieces() {}

    /** @param which regular expressions of benchmarks, all when none is given */
    public static void main(String... which) throws RunnerException {
        var options = options();
        for (var one : which) options.include(one);
        System.out.println(table(new Runner(options.build()).run()));
    }

    static ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(2)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xmx1g", "--enable-native-access=ALL-UNNAMED")
                .shouldFailOnError(true);
    }

    static String table(Collection<RunResult> results) {
        return results.stream()
                .map(Pieces::row)
                .collect(Collectors.joining("\n", "| piece | ns/op | ± | bytes/op |\n|---|---:|---:|---:|\n", "\n"));
    }

    private static String row(RunResult result) {
        var of = result.getParams();
        var name = of.getBenchmark().replaceFirst(".*\\.(\\w+)Benchmark\\.", "$1.");
        var given = of.getParamsKeys().stream()
                .map(key -> ", " + of.getParam(key) + " " + key)
                .collect(Collectors.joining());
        var time = result.getPrimaryResult();
        var bytes = Objects.requireNonNull(result.getSecondaryResults().get(BYTES));
        return String.format(
                Locale.ROOT,
                "| %s%s | %,.0f | %,.0f | %,.0f |",
                name,
                given,
                time.getScore(),
                time.getScoreError(),
                bytes.getScore());
    }
}
