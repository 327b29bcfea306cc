package embeddedmongo;

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

/** A server that speaks MongoDB's protocol, in this process and for it alone, its documents in one file. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);

    /** How much of what was written a kill can undo at most. */
    private static final long MILLISECONDS_BETWEEN_SAVES = 200;

    private static final int SAVES_BETWEEN_COMPACTIONS = 5;

    private final DocumentStore store;
    private final MongoServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread saver;

    EmbeddedMongo(DocumentStore store) {
        this.store = store;
        this.server = new MongoServer(store);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.saver = Thread.ofPlatform().name("embedded-mongo-saver").daemon().start(this::saveUntilClosed);
    }

    /**
     * Serves the documents of this file, which is made where there is none, on a free port of the loopback interface.
     *
     * @throws StoreUnusable when it can't be opened
     */
    public static EmbeddedMongo open(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    absolute.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new EmbeddedMongo(new DocumentStore(absolute));
        } catch (MVStoreException | IOException | IllegalStateException e) {
            throw new StoreUnusable(absolute, e);
        }
    }

    /** With the secret that the server asks for, so it is for drivers and never for a log. */
    public String url(String database) {
        return "mongodb://%s@127.0.0.1:%d/%s?%s"
                .formatted(store.clients().credentials(), port(), database, ClientSecret.parameters());
    }

    public int port() {
        return server.getLocalAddress().getPort();
    }

    /** What was read without an index, and how much with one. */
    public FullScans fullScans() {
        return store.fullScans();
    }

    private void saveUntilClosed() {
        try {
            for (int saves = 0; !closing.await(MILLISECONDS_BETWEEN_SAVES, TimeUnit.MILLISECONDS); )
                if (store.save() && ++saves % SAVES_BETWEEN_COMPACTIONS == 0) store.compact();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The documents can no longer be written to their file: {}", e.getMessage(), e);
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
