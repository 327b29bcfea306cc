package parley.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import parley.platform.eventstore.EventStoreUnusable;

/**
 * PostgreSQL processes that outlived their site.
 *
 * <p>A {@code kill -9} of this JVM leaves the postmaster running, and one of the postmaster leaves its children for a
 * moment. Either would keep the next start out. Whoever calls this holds the data directory's lock, so processes that
 * work in that directory belong to nobody any more.
 */
final class OrphanedPostmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private OrphanedPostmaster() {}

    /** Stops what still runs in the cluster's directory and waits until it is gone. */
    static void stop(Path cluster) {
        var orphans = processesIn(cluster);
        try {
            if (!orphans.isEmpty()) interruptPostmaster(cluster, orphans);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!processesIn(cluster).isEmpty()) {
                if (System.nanoTime() > deadline)
                    throw new EventStoreUnusable(
                            "PostgreSQL of an earlier start still runs in %s and does not stop; end its processes %s and start again."
                                    .formatted(
                                            cluster,
                                            orphans.stream()
                                                    .map(ProcessHandle::pid)
                                                    .toList()));
                TimeUnit.MILLISECONDS.sleep(50);
            }
            // With nothing running here the file is stale, and its number may by now be some other process's.
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new EventStoreUnusable("Cannot tidy up after an earlier start in %s: %s".formatted(cluster, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreUnusable("Interrupted while an earlier PostgreSQL stopped.", e);
        }
    }

    private static void interruptPostmaster(Path cluster, List<ProcessHandle> orphans)
            throws IOException, InterruptedException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        var pid = Files.readAllLines(file).getFirst().strip();
        for (var orphan : orphans) {
            // SIGINT is PostgreSQL's "fast" shutdown; the JDK can send TERM and KILL only.
            if (Long.toString(orphan.pid()).equals(pid))
                new ProcessBuilder("sh", "-c", "kill -INT " + orphan.pid())
                        .start()
                        .waitFor();
        }
    }

    /** PostgreSQL's processes all change into their cluster's directory, which tells whose they are. */
    private static List<ProcessHandle> processesIn(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, cluster))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            var proc = Path.of("/proc", Long.toString(process.pid()));
            return proc.resolve("exe").toRealPath().endsWith("postgres")
                    && Files.isSameFile(proc.resolve("cwd").toRealPath(), cluster);
        } catch (IOException gone) {
            return false;
        }
    }
}
