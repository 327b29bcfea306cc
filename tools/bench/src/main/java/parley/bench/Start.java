package parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Scenario g: from the start of the process until somebody has signed in, and what its JVM holds then: of the site as it is
 * installed, with the cache that was made then and without it, and of the one jar as it is.
 */
final class Start implements Scenario {

    private interface Starting {

        ServerProcess on(Path data) throws IOException;
    }

    private final Workbench workbench;

    Start(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public void run(Report report) throws Exception {
        var installation = workbench.installation();
        measure(report, "with the cache", data -> ServerProcess.installed(installation, data, ""));
        measure(report, "without", data -> ServerProcess.installed(installation, data, "-XX:AOTMode=off"));
        measure(report, "the jar", workbench::site);
    }

    private void measure(Report report, String how, Starting starting) throws IOException {
        var data = workbench.directory().resolve(how.replace(' ', '-'));
        try (var site = starting.on(data)) {
            Member.signUp(site.address(), "ana");
            row(report, how + ", no data", site);
        }
        for (var run : Bench.runs())
            try (var site = starting.on(data)) {
                Member.signIn(site.address(), "ana");
                row(report, how + ", start " + run, site);
            }
    }

    /** Right after somebody has signed in. */
    static void row(Report report, String how, ServerProcess site) {
        var signedIn = site.sinceStart().toMillis() / 1000.0;
        var ready = site.startTime().toMillis() / 1000.0;
        report.add(
                "g",
                how,
                String.format(
                        Locale.ROOT, "%.1f s, ready after %.1f s, JVM %d MiB", signedIn, ready, site.memory() >> 20),
                "");
    }
}
