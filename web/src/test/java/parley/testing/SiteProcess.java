package parley.testing;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application in a process of its own, for tests of how it starts and how it ends. */
public final class SiteProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready at (http://localhost:\\d+)");

    /** Only what stands still meets it: a start that takes seconds here takes minutes on a machine that many share. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Path data;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Thread listener;
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private boolean killed;

    private SiteProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
        this.listener = Thread.ofPlatform().daemon().start(() -> read(process.errorReader(), complaints::add));
        Thread.ofPlatform().daemon().start(() -> {
            read(process.inputReader(), line -> {
                said.add(line);
                var address = READY.matcher(line);
                if (address.find()) ready.complete(URI.create(address.group(1)));
            });
            ready.completeExceptionally(new IllegalStateException("The site ended: " + complaints + said));
        });
    }

    /** Starts the installed site, and does not wait for it. */
    public static SiteProcess start(Path data, String... settings) {
        return installed(Installation.directory(), data, "-Xmx512m -XX:TieredStopAtLevel=1", settings);
    }

    /** Starts the site that {@code bin/install} has put into a directory; the options are for its JVM. */
    public static SiteProcess installed(Path directory, Path data, String options, String... settings) {
        var command = Stream.concat(
                Stream.of(
                        directory.resolve("parley").toString(),
                        "--server.port=0",
                        "--parley.accounts.throttle=false",
                        "--parley.allowances.enforced=false",
                        "--parley.data=" + data),
                Stream.of(settings));
        var builder = new ProcessBuilder(command.toList());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", options);
        return start(builder, data);
    }

    private static SiteProcess start(ProcessBuilder builder, Path data) {
        try {
            return new SiteProcess(builder.start(), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the site says that it is ready, and returns where. */
    public URI address() {
        try {
            return ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new IllegalStateException("The site is not ready: " + complaints + said, e);
        }
    }

    /** Waits until the site has said this. */
    public void awaitWords(String words) {
        await().atMost(PATIENCE).until(() -> said.stream().anyMatch(line -> line.contains(words)));
    }

    public long pid() {
        return process.pid();
    }

    public Visitor visitor() {
        return new Visitor(address());
    }

    /** Tells the site to end, and does not wait for it. */
    public void end() {
        process.destroy();
    }

    /** As {@code kill -9} does: the database of the site goes on running, and the next start has to cope. */
    public void kill() throws InterruptedException {
        killed = true;
        process.destroyForcibly().waitFor();
    }

    /** Stops the process where it stands: it holds its connections and answers nobody. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    /** Waits for the end and returns the exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES))
            throw new IllegalStateException("The site goes on running: " + complaints + said);
        return process.exitValue();
    }

    /** What was written to the error stream until the end. */
    public List<String> complaints() throws InterruptedException {
        exitCode();
        listener.join();
        return complaints;
    }

    /** What was written to the output so far. */
    public List<String> said() {
        return said;
    }

    /** What was written to the output and to the error stream until the end. */
    public List<String> everything() throws InterruptedException {
        return Stream.concat(said.stream(), complaints().stream()).toList();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() {
        resume();
        process.destroy();
        try {
            exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        if (killed) endOrphan();
    }

    /** Ends the database that a killed site left behind, so that nothing outlives a test. */
    private void endOrphan() {
        try {
            var file = data.resolve("events/postmaster.pid");
            if (!Files.exists(file)) return;
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            ProcessHandle.of(pid)
                    .filter(orphan -> orphan.info().command().orElse("").endsWith("postgres"))
                    .ifPresent(orphan -> {
                        orphan.destroy();
                        orphan.onExit().join();
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String name) {
        try {
            if (process.isAlive())
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(BufferedReader reader, java.util.function.Consumer<String> line) {
        try {
            for (var next = reader.readLine(); next != null; next = reader.readLine()) line.accept(next);
        } catch (IOException _) {
            // The process has ended: what it said last may be cut off.
        }
    }
}
