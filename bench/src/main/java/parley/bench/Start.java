package parley.bench;

import java.util.Locale;

/** Scenario g: from the start of the process to the line that says it is ready, on no data and on what is there then. */
final class Start implements Scenario {

    private final Workbench workbench;

    Start(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public void run(Report report) throws Exception {
        var data = workbench.directory().resolve("start");
        for (var run : Bench.runs())
            try (var site = workbench.site(data)) {
                report.add(
                        "g",
                        run == 1 ? "first start, no data" : "start " + run,
                        String.format(
                                Locale.ROOT,
                                "%.1f s, JVM %d MiB",
                                site.startTime().toMillis() / 1000.0,
                                site.memory() >> 20),
                        "");
            }
    }
}
