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
 * Scenarios e, g, h and i: one room grows, at the end the number of people too, and with them what a message, a page, the
 * lists of rooms and conversations, latency, throughput and a start cost; then every read model is made anew.
 */
final class Growth implements Scenario {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);
    private static final List<String> CURVES =
            List.of("message", "newest 50", "50 around", "list of rooms", "list of conversations");
    private static final int PEOPLE = 200;
    private static final int IN_THE_ROOM = 50;
    private static final int PEOPLE_AT_LAST = 100_000;
    private static final int WARM_UP = 1_000;
    private static final int ASKED = 1_000;
    private static final String CHART = "growth";

    private final Workbench workbench;
    private final Path data;
    private String room = "";
    private List<Member> people = List.of();
    private int inTheRoom;
    private long elsewhere;

    Growth(Workbench workbench) {
        this.workbench = workbench;
        this.data = workbench.directory().resolve("growth");
    }

    @Override
    public void run(Report report) throws Exception {
        try (var site = workbench.site(data)) {
            people = workbench.people(site.address(), PEOPLE);
            room = workbench.room(people.subList(0, IN_THE_ROOM));
            people.stream().skip(1).limit(IN_THE_ROOM).forEach(this::talk);
        }
        var largest = Integer.getInteger("bench.messages", 100_000);
        for (var size : SIZES)
            if (size <= largest) {
                try (var filler = new Filler(data)) {
                    filler.fill(room, ana().id(), size - inTheRoom);
                }
                inTheRoom = size;
                start(report, size, "");
                start(report, size, "-XX:AOTMode=off");
                measure(report, size, size + " messages", true);
                report.add("i", "on disk per message, " + size, perMessage(), "");
            }
        for (var what : CURVES)
            report.add(
                    "i", what + ": fitted order", String.format(Locale.ROOT, "n^%.2f", report.order(CHART, what)), "");
        try (var filler = new Filler(data)) {
            filler.signUp(PEOPLE_AT_LAST);
        }
        measure(report, largest, largest + " messages, " + PEOPLE_AT_LAST + " people", false);
        replay(report);
    }

    private Member ana() {
        return people.getFirst();
    }

    private void talk(Member other) {
        var conversation = ana().put("/api/direct/with/" + other.id(), Map.of());
        say(ana(), conversation.at("/conversation/id").asString());
    }

    private static void say(Member who, String where) {
        who.put("/api/conversations/" + where + "/messages/" + Workbench.id(), Map.of("text", Deliveries.text(0)));
    }

    /** @param drawn whether it is a point of the curves over the number of messages */
    private void measure(Report report, int size, String named, boolean drawn) throws Exception {
        try (var site = workbench.site(data)) {
            people = people.stream().map(person -> person.at(site.address())).toList();
            var ana = ana();
            var path = "/api/conversations/" + room + "/messages";
            var asked = new Questions(report, size, named, drawn);
            asked.ask("newest 50", () -> ana.get(path + "?edge=NEWEST&limit=50"));
            asked.ask(
                    "50 around",
                    () -> ana.get(path + "?edge=AROUND&limit=50&number="
                            + ThreadLocalRandom.current().nextInt(1, size)));
            asked.ask("list of rooms", () -> ana.get("/api/my/rooms"));
            asked.ask("list of conversations", () -> ana.get("/api/direct"));
            asked.ask("message", () -> say(ana, room));
            inTheRoom += WARM_UP + ASKED;
            asked.ask("page of the lobby's people", () -> ana.get("/api/conversations/lobby/members?limit=50"));
            asked.ask("message to the lobby", () -> say(ana, "lobby"));
            elsewhere += WARM_UP + ASKED;
            inTheRoom += new Latency(workbench)
                    .measure(report, site, people.subList(0, IN_THE_ROOM), room, "a, i, " + named);
            elsewhere += new Throughput(workbench, "b, i, " + named, 20, 10).measure(report, site, people);
        }
    }

    private record Questions(Report report, int size, String named, boolean drawn) {

        private void ask(String what, Runnable question) {
            for (int i = 0; i < WARM_UP; i++) question.run();
            var taken = new Histogram(3);
            for (int i = 0; i < ASKED; i++) {
                var start = System.nanoTime();
                question.run();
                taken.recordValue(System.nanoTime() - start);
            }
            report.add("e, i", what + ", " + named, Report.milliseconds(taken), "");
            if (drawn) report.plot(CHART, "messages", "p50, ms", what, size, taken.getValueAtPercentile(50) / 1e6);
        }
    }

    private void start(Report report, int size, String options) throws Exception {
        try (var site = ServerProcess.installed(workbench.installation(), data, options)) {
            Member.signIn(site.address(), "p0");
            Start.row(report, (options.isEmpty() ? "with the cache, " : "without, ") + size + " messages", site);
        }
    }

    private long written() {
        return inTheRoom + elsewhere;
    }

    private String perMessage() {
        return String.format(
                Locale.ROOT,
                "events %d, read models %d bytes",
                bytes(data.resolve("events/base")) / written(),
                bytes(data.resolve("read-models")) / written());
    }

    private void replay(Report report) throws Exception {
        FileSystemUtils.deleteRecursively(data.resolve("read-models"));
        try (var site = workbench.site(data)) {
            var taken = site.rebuildTime().toMillis() / 1000.0;
            var events = written() + 2 * PEOPLE_AT_LAST; // everybody has come to the site and to its lobby
            report.add(
                    "h",
                    "every read model anew from %d messages and %d people, start included"
                            .formatted(written(), PEOPLE_AT_LAST),
                    String.format(Locale.ROOT, "%.1f s, %.0f events/s", taken, events / taken),
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
