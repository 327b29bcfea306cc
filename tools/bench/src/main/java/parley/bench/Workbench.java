package parley.bench;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** What a scenario works with: a directory, the generator's one thread, and people. Everything ends with it. */
final class Workbench implements AutoCloseable {

    private static final String INSTALLED = "bench.installed";
    private static final int SIGNING_UP = 2;

    private final Path jar;
    private final Path directory;
    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final List<Runnable> endings = new ArrayList<>();
    private @Nullable ServerProcess site;
    private int people;

    Workbench(Path jar) throws IOException {
        this.jar = jar;
        this.directory = Files.createTempDirectory("parley-bench");
    }

    Path directory() {
        return directory;
    }

    /** Runs a scenario; where it fails, the error output tells what its site was doing. */
    void run(Scenario scenario, Report report) throws Exception {
        try {
            scenario.run(report);
        } catch (Exception failed) {
            if (site != null && site.isRunning()) System.err.println(String.join("\n", site.stacks()));
            throw failed;
        }
    }

    /** A site on data of its own, which ends with the scenario. */
    ServerProcess site() {
        var started = site(directory.resolve("data"));
        endings.add(started::close);
        site = started;
        return started;
    }

    /** A site on these data, for whoever asked to close: the jar, or what is installed where we are told. */
    ServerProcess site(Path data) {
        try {
            var installed = System.getProperty(INSTALLED, "");
            return installed.isEmpty()
                    ? ServerProcess.start(jar, data)
                    : ServerProcess.installed(Path.of(installed), data, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the site is installed, as an operator would do it; at the first asking. */
    Path installation() throws IOException, InterruptedException {
        var installation = directory.resolve("installation");
        if (Files.exists(installation)) return installation;
        var script = Path.of("..", "..", "bin", "install").toString();
        var install = new ProcessBuilder(script, jar.toString(), installation.toString()).inheritIO();
        install.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (install.start().waitFor() != 0) throw new IOException("The site can't be installed.");
        return installation;
    }

    /** So many new people; hashing their passwords is most of the time it takes. */
    List<Member> people(URI site, int count) throws Exception {
        var signedUp = new ArrayList<Future<Member>>();
        try (var pool = Executors.newFixedThreadPool(SIGNING_UP)) {
            for (int i = 0; i < count; i++) {
                var name = "p" + people++;
                signedUp.add(pool.submit(() -> Member.signUp(site, name)));
            }
        }
        var members = new ArrayList<Member>();
        for (var member : signedUp) members.add(member.get());
        return members;
    }

    /** A room that everybody has joined. */
    String room(List<Member> members) {
        var id = id();
        var path = "/api/rooms/" + id;
        members.getFirst().put(path, Map.of("name", "room-" + id.substring(24), "topic", ""));
        members.stream().skip(1).forEach(member -> member.put(path + "/membership", Map.of()));
        return id;
    }

    Line line(Member who) throws InterruptedException {
        var line = new Line(who, loop);
        endings.add(line::close);
        return line;
    }

    Listener listener(Member who, String room, Deliveries deliveries) throws InterruptedException {
        var listener = new Listener(who, loop, deliveries);
        endings.add(listener::close);
        listener.subscribe(room);
        return listener;
    }

    /** A new id of a message (UUID version 7, RFC 9562). */
    static String id() {
        var random = UUID.randomUUID();
        var time = System.currentTimeMillis() << 16;
        var high = time | 0x7000 | (random.getMostSignificantBits() & 0xfff);
        return new UUID(high, random.getLeastSignificantBits()).toString();
    }

    /** Processor time that the generator itself has used. */
    static Duration ownProcessorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        endings.reversed().forEach(Runnable::run);
        loop.shutdownGracefully().syncUninterruptibly();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
