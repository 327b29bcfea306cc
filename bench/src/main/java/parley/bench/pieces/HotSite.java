package parley.bench.pieces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import parley.ParleyApplication;

/** The real site, for pieces that only it can put together: one for each JVM, at rest, and gone with it. */
final class HotSite {

    private static final ConfigurableApplicationContext SITE = start();

    private HotSite() {}

    static <T> T bean(Class<T> type) {
        return SITE.getBean(type);
    }

    static <T> T bean(String name, Class<T> type) {
        return SITE.getBean(name, type);
    }

    private static ConfigurableApplicationContext start() {
        var data = newDirectory();
        var site = new SpringApplicationBuilder(ParleyApplication.class)
                .registerShutdownHook(false)
                .run("--server.port=0", "--server.address=127.0.0.1", "--parley.data=" + data);
        site.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            site.close();
            discard(data);
        }));
        return site;
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("parley-pieces");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
