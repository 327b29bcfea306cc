package parley.bench;

import java.time.Duration;
import java.util.Locale;

/** Whose the processor was during a run: a generator that nears a whole core measures itself. */
final class Usage {

    private final ServerProcess site;
    private final long started = System.nanoTime();
    private final Duration own = Workbench.ownProcessorTime();
    private final Duration theirs;

    Usage(ServerProcess site) {
        this.site = site;
        this.theirs = site.processorTime();
    }

    /** As "site 0.9, generator 0.3 cores". */
    String soFar() {
        return String.format(
                Locale.ROOT,
                "site %.1f, generator %.1f cores",
                cores(site.processorTime().minus(theirs)),
                cores(Workbench.ownProcessorTime().minus(own)));
    }

    private double cores(Duration used) {
        return used.toNanos() / (double) (System.nanoTime() - started);
    }
}
