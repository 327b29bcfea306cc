package parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.HdrHistogram.Histogram;
import org.springframework.util.FileSystemUtils;

/**
 * Scenarios e, g, h and i: one room grows, and with it what a message, a page, the list of rooms and a start cost; at the
 * end every read model is made anew.
 */
final class Growth implements Scenario {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);
    private static final int WARM_UP = 1_000;
    private static final int ASKED = 1_000;
    private static final String CHART = "growth";

    private final Workbench workbench;
    private final Path data;

    Growth(Workbench workbench) {
        this.workbench = workbench;
        this.data = workbench.directory().resolve("growth");
    }

    @Override
    public void run(Report report) throws Exception {
        var room = Workbench.id();
        Member ana;
        try (var site = workbench.site(data)) {
            ana = Member.signUp(site.address(), "ana");
            ana.put("/api/rooms/" + room, Map.of("name", "growth", "topic", ""));
        }
        var largest = Integer.getInteger("bench.messages", 100_000);
        var written = 0;
        for (var size : SIZES)
            if (size <= largest) {
                try (var filler = new Filler(data)) {
                    filler.fill(room, ana.id(), size - written);
                }
                written = size + measure(report, ana, room, size);
            }
        for (var what : List.of("message", "newest 50", "50 around", "list of rooms"))
            report.add(
                    "i", what + ": fitted order", String.format(Locale.ROOT, "n^%.2f", report.order(CHART, what)), "");
        replay(report, written);
    }

    /** Returns how many messages it wrote itself. */
    private int measure(Report report, Member before, String room, int size) throws Exception {
        start(report, size, "");
        start(report, size, "-XX:AOTMode=off");
        try (var site = workbench.site(data)) {
            var ana = before.at(site.address());
            var path = "/api/rooms/" + room + "/messages";
            ask(report, "newest 50", size, () -> ana.get(path + "?edge=NEWEST&limit=50"));
            ask(
                    report,
                    "50 around",
                    size,
                    () -> ana.get(path + "?edge=AROUND&limit=50&number="
                            + ThreadLocalRandom.current().nextInt(1, size)));
            ask(report, "list of rooms", size, () -> ana.get("/api/my/rooms"));
            ask(
                    report,
                    "message",
                    size,
                    () -> ana.put(path + "/" + Workbench.id(), Map.of("text", Deliveries.text(0))));
        }
        report.add("i", "on disk per message, " + size, perMessage(size), "");
        return WARM_UP + ASKED;
    }

    private void start(Report report, int size, String options) throws Exception {
        try (var site = ServerProcess.installed(workbench.installation(), data, options)) {
            Member.signIn(site.address(), "ana");
            Start.row(report, (options.isEmpty() ? "with the cache, " : "without, ") + size + " messages", site);
        }
    }

    private static void ask(Report report, String what, int size, Runnable question) {
        for (int i = 0; i < WARM_UP; i++) question.run();
        var taken = new Histogram(3);
        for (int i = 0; i < ASKED; i++) {
            var start = System.nanoTime();
            question.run();
            taken.recordValue(System.nanoTime() - start);
        }
        report.add("e, i", what + ", " + size + " messages", Report.milliseconds(taken), "");
        report.plot(CHART, "messages", "p50, ms", what, size, taken.getValueAtPercentile(50) / 1e6);
    }

    private String perMessage(int size) {
        return String.format(
                Locale.ROOT,
                "events %d, read models %d bytes",
                bytes(data.resolve("events/base")) / size,
                bytes(data.resolve("read-models")) / size);
    }

    private void replay(Report report, int messages) throws Exception {
        FileSystemUtils.deleteRecursively(data.resolve("read-models"));
        try (var site = workbench.site(data)) {
            var taken = site.startTime().toMillis() / 1000.0;
            report.add(
                    "h",
                    "every read model anew from " + messages + " messages, start included",
                    String.format(Locale.ROOT, "%.1f s, %.0f events/s", taken, messages / taken),
                    "");
        }
    }

    private static long bytes(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
