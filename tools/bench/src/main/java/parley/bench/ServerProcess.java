package parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The packaged site in a process of its own, with the heap that budgets are given for. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready at http://localhost:(\\d+)");
    /** The last line of a histogram: how many objects, and how many bytes. */
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)\\s*");

    private static final Duration START = Duration.ofMinutes(5);
    /** A million events take minutes. */
    private static final Duration START_WITHOUT_READ_MODELS = Duration.ofMinutes(20);
    /** More than the site gives itself to end in peace. */
    private static final long END = 60;

    private static final String HEAP = "-Xmx1g";

    /** More options of the site's JVM, separated by spaces: a profile is taken with {@code -XX:StartFlightRecording=…}. */
    private static final String JVM = "bench.jvm";

    private final Process process;
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final long started = System.nanoTime();
    private volatile long readyAfter;

    private ServerProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(() -> listen(process.inputReader()));
    }

    /** Starts the site on these data and returns before it is ready. */
    static ServerProcess start(Path jar, Path data) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED", HEAP));
        command.addAll(List.of(System.getProperty(JVM, "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(settings(data));
        return launch(new ProcessBuilder(command));
    }

    /** The same, of a site that was installed in this directory. */
    static ServerProcess installed(Path directory, Path data, String options) throws IOException {
        var command = new ArrayList<>(List.of(directory.resolve("parley").toString()));
        command.addAll(settings(data));
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", HEAP + " " + System.getProperty(JVM, "") + " " + options);
        return launch(builder);
    }

    private static List<String> settings(Path data) {
        return List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--parley.accounts.throttle=false",
                "--parley.allowances.enforced=false",
                "--parley.edge.connections=20000",
                "--parley.edge.connections-per-address=20000",
                "--parley.edge.requests-per-address=200",
                "--parley.live.sockets-per-person=20000",
                "--parley.data=" + data);
    }

    private static ServerProcess launch(ProcessBuilder builder) throws IOException {
        return new ServerProcess(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    boolean isRunning() {
        return process.isAlive();
    }

    URI address() {
        return addressWithin(START);
    }

    private URI addressWithin(Duration most) {
        return ready.orTimeout(most.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** From the start of the process to the line that says where the site is. */
    Duration startTime() {
        address();
        return Duration.ofNanos(readyAfter);
    }

    /** The same where every read model is made anew. */
    Duration rebuildTime() {
        addressWithin(START_WITHOUT_READ_MODELS);
        return startTime();
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Processor time of the site and its database so far. */
    Duration processorTime() {
        return processes()
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What the site's objects take once all garbage has been collected, in bytes, whatever the heap has grown to. */
    long objects() {
        return told("GC.class_histogram").stream()
                .map(TOTAL::matcher)
                .filter(Matcher::matches)
                .mapToLong(total -> Long.parseLong(total.group(1)))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("jcmd says nothing of the site's objects"));
    }

    /** Where every thread of the site stands, virtual ones too: what one wants to know of a site that answers nobody. */
    List<String> stacks() {
        try {
            var directory = Files.createTempDirectory("parley-stacks");
            var file = directory.resolve("stacks");
            try {
                var said = told("Thread.dump_to_file", file.toString());
                return Files.exists(file) ? Files.readAllLines(file) : said;
            } finally {
                FileSystemUtils.deleteRecursively(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> told(String... question) {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var command = new ArrayList<>(List.of(jcmd, String.valueOf(process.pid())));
            command.addAll(List.of(question));
            try (var lines = new ProcessBuilder(command).start().inputReader().lines()) {
                return lines.toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The memory of the site's JVM, shared pages counted by their share (PSS), in bytes. */
    long memory() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(END, TimeUnit.SECONDS)) return;
            System.err.println(String.join("\n", stacks()));
            process.destroyForcibly();
            throw new IllegalStateException("the site does not end; where it stands is in the error output");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private void listen(BufferedReader output) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                var found = READY.matcher(line);
                if (!found.find()) continue;
                readyAfter = System.nanoTime() - started;
                ready.complete(URI.create("http://127.0.0.1:" + found.group(1)));
            }
        } catch (IOException _) {
            // The process has ended: what it said last may be cut off.
        }
        ready.completeExceptionally(new IllegalStateException("the site ended before it was ready"));
    }
}
