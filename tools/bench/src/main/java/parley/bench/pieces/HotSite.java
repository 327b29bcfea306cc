package parley.bench.pieces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import parley.ParleyApplication;

/** The real site, at rest, for pieces that only it can put together: one for all who have it open at a time. */
final class HotSite implements AutoCloseable {

    private static int opened;
    private static @Nullable HotSite shared;

    private final Path data = newDirectory();
    private final ConfigurableApplicationContext site;

    private HotSite() {
        site = new SpringApplicationBuilder(ParleyApplication.class)
                .registerShutdownHook(false)
                .run("--server.port=0", "--server.address=127.0.0.1", "--parley.data=" + data);
        bean(EventProcessingConfiguration.class).eventProcessors().values().forEach(EventProcessor::shutDown);
    }

    static synchronized HotSite open() {
        if (shared == null) shared = new HotSite();
        opened++;
        return shared;
    }

    <T> T bean(Class<T> type) {
        return site.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return site.getBean(name, type);
    }

    @Override
    public void close() {
        synchronized (HotSite.class) {
            if (--opened > 0) return;
            shared = null;
        }
        site.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("parley-pieces");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
