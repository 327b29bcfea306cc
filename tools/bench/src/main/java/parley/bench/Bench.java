package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs scenarios against the packaged site and writes what came out as a table and as charts. */
public final class Bench {

    private static final Map<String, Function<Workbench, Scenario>> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("a", Latency::new);
        SCENARIOS.put("b", workbench -> new Throughput(workbench, "b", 20, 10));
        SCENARIOS.put("c", FanOut::new);
        SCENARIOS.put("d", IdleConnections::new);
        SCENARIOS.put("g", Start::new);
        SCENARIOS.put("i", Growth::new);
        SCENARIOS.put("j", workbench -> new Throughput(workbench, "j", 1, 200));
    }

    private Bench() {}

    /**
     * @param names of scenarios as docs/performance.md calls them, all when none is named
     * @throws IllegalArgumentException when there is no such scenario
     */
    public static void main(String... names) throws Exception {
        var report = new Report();
        for (var name : names.length == 0 ? SCENARIOS.keySet() : Arrays.asList(names)) {
            var scenario = SCENARIOS.get(name);
            if (scenario == null)
                throw new IllegalArgumentException(
                        "There is no scenario %s, only %s.".formatted(name, SCENARIOS.keySet()));
            try (var workbench = new Workbench(jar())) {
                workbench.run(scenario.apply(workbench), report);
            }
        }
        System.out.println(report.asMarkdown());
        report.writeTo(Path.of(System.getProperty("bench.out", "target/bench")));
    }

    private static Path jar() throws IOException {
        var told = System.getProperty("bench.jar");
        if (told != null) return Path.of(told);
        try (var built = Files.newDirectoryStream(Path.of("..", "..", "web", "target"), "web-*-exec.jar")) {
            for (var jar : built) return jar;
        }
        throw new IllegalArgumentException("Package the site first, or name its jar by -Dbench.jar=.");
    }

    /** Seconds of each measured run; shorter ones are for trying out. */
    static int seconds() {
        return Integer.getInteger("bench.seconds", 30);
    }

    /** Runs of which the median counts. */
    static List<Integer> runs() {
        return java.util.stream.IntStream.rangeClosed(1, Integer.getInteger("bench.runs", 3))
                .boxed()
                .toList();
    }
}
