package parley.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import parley.ParleyApplication;
import parley.account.AccountCommand.GrantRole;
import parley.platform.postgres.ReadyCluster;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;

/** The real application on a free port of the loopback interface, with data of its own. */
public final class Site implements AutoCloseable {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static @Nullable Site shared;

    private final ConfigurableApplicationContext context;
    private final Path data;

    private Site(Path data, String... settings) {
        this.data = data;
        ReadyCluster.in(data);
        var arguments = Stream.concat(
                Stream.of("--server.port=0", "--server.address=127.0.0.1", "--parley.data=" + data),
                Arrays.stream(settings));
        this.context = new SpringApplicationBuilder(ParleyApplication.class, Costs.class, QuickPasswords.class)
                .registerShutdownHook(false)
                .properties("parley.accounts.throttle=false", "parley.allowances.enforced=false")
                .run(arguments.toArray(String[]::new));
        AcrossNodes.carry(context.getBean(Configuration.class));
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

    /** All that the site is made of. */
    public ConfigurableListableBeanFactory beans() {
        return context.getBeanFactory();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Somebody who has just opened the site. */
    public Visitor visitor() {
        return new Visitor(address());
    }

    /** Somebody who has just signed up, under a name that nobody else has. */
    public Visitor member(String name) {
        var visitor = visitor();
        visitor.signUp(name.toLowerCase(Locale.ROOT) + PEOPLE.incrementAndGet(), name);
        return visitor;
    }

    /** Somebody who has just signed up and may do more on the whole site. */
    public Visitor appointed(String name, Role... roles) {
        var visitor = member(name);
        appoint(visitor.id(), roles);
        return visitor;
    }

    public void appoint(String account, Role... roles) {
        for (var role : roles)
            bean(CommandGateway.class).sendAndWait(new GrantRole(new AccountId(account), Actor.SYSTEM, role));
    }

    /** Waits until the read models show all that has happened, also what policies did because of it. */
    public void awaitReadModels() {
        var events = bean(EventStore.class);
        await().until(() -> {
            var head = position(events.createHeadToken());
            return lastShown() >= head && position(events.createHeadToken()) == head;
        });
    }

    private long lastShown() {
        return bean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .mapToLong(processor -> position((StreamingEventProcessor) processor))
                .min()
                .orElseThrow();
    }

    private static long position(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(segment -> position(segment.getTrackingToken()))
                .min()
                .orElse(-1);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
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
