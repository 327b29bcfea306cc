package parley.shared.query;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that speaks MongoDB's protocol, in this process, its documents in {@code read-models} below the data
 * directory.
 */
final class EmbeddedMongo implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("parley.start");
    private static final String DATABASE = "parley";

    /** How much of the projections' work a kill can undo at most; they repeat it. */
    private static final long MILLISECONDS_BETWEEN_SAVES = 200;

    private static final int SAVES_BETWEEN_TIDYINGS = 5;

    private final ReadModelStore store;
    private final MongoServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread saver;

    EmbeddedMongo(ReadModelStore store) {
        this.store = store;
        this.server = new MongoServer(store);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.saver = Thread.ofPlatform().name("read-models-saver").daemon().start(this::saveUntilClosed);
    }

    static EmbeddedMongo startIn(Path data) {
        var directory = data.toAbsolutePath().normalize().resolve("read-models");
        try {
            log.info("Starting the read models.");
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new EmbeddedMongo(new ReadModelStore(directory.resolve("documents.mv")));
        } catch (MVStoreException | IOException | IllegalStateException e) {
            throw new ReadModelsUnusable(
                    "The read models in %s can't be opened (%s). Move that directory away and start again: they are rebuilt from the events."
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    String url() {
        return "mongodb://127.0.0.1:%d/%s".formatted(server.getLocalAddress().getPort(), DATABASE);
    }

    FullScans fullScans() {
        return store.fullScans();
    }

    private void saveUntilClosed() {
        try {
            for (int saves = 0; !closing.await(MILLISECONDS_BETWEEN_SAVES, TimeUnit.MILLISECONDS); )
                if (store.save() && ++saves % SAVES_BETWEEN_TIDYINGS == 0) store.tidy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The read models can no longer be written to their file: {}", e.getMessage(), e);
        }
    }

    /** Never by interrupting the saver: that would close the file under it. */
    @Override
    public void close() {
        closing.countDown();
        try {
            saver.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.save();
        server.shutdownNow();
    }
}
