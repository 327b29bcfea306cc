package parley.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import parley.ParleyApplication;

/** The real application on a free port of the loopback interface, with data of its own. */
public final class Site implements AutoCloseable {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static @org.jspecify.annotations.Nullable Site shared;

    private final ConfigurableApplicationContext context;
    private final Path data;

    private Site(Path data, String... settings) {
        this.data = data;
        var arguments = Stream.concat(
                Stream.of("--server.port=0", "--server.address=127.0.0.1", "--parley.data=" + data),
                Arrays.stream(settings));
        this.context = new SpringApplicationBuilder(ParleyApplication.class)
                .properties("parley.accounts.throttle=false")
                .run(arguments.toArray(String[]::new));
    }

    /** One site for all tests that can share it; it ends with the JVM. */
    public static synchronized Site shared() {
        if (shared == null) {
            var site = inNewDirectory();
            Runtime.getRuntime().addShutdownHook(new Thread(site::discard));
            shared = site;
        }
        return shared;
    }

    /** A site on existing or new data, for tests that stop and start it. */
    public static Site on(Path data, String... settings) {
        return new Site(data, settings);
    }

    private static Site inNewDirectory() {
        try {
            return new Site(Files.createTempDirectory("parley-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public Path data() {
        return data;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Somebody who has just opened the site. */
    public Visitor visitor() {
        return new Visitor(address());
    }

    /** Somebody who has just signed up, under a name that nobody else has. */
    public Visitor member(String name) {
        var visitor = visitor();
        visitor.signUp(name.toLowerCase(java.util.Locale.ROOT) + PEOPLE.incrementAndGet(), name);
        return visitor;
    }

    @Override
    public void close() {
        context.close();
    }

    private void discard() {
        close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
