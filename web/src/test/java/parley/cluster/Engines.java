package parley.cluster;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What several nodes share: databases started here, and an Axon Server that runs somewhere already. */
final class Engines implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final String mongoAddress;
    private final String axonServer;

    private Engines(String axonServer) throws IOException {
        this.axonServer = axonServer;
        postgres = EmbeddedPostgres.builder().start();
        var address = mongo.bind();
        mongoAddress = "mongodb://127.0.0.1:" + address.getPort() + "/parley";
    }

    static Engines with(String axonServer) {
        try {
            return new Engines(axonServer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings that make a node one of this cluster. */
    String[] settings(Path shared) {
        return new String[] {
            "--parley.mode=cluster",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--spring.mongodb.uri=" + mongoAddress,
            "--axon.axonserver.servers=" + axonServer,
            "--parley.master-key-file=" + shared.resolve("master.json")
        };
    }

    @Override
    public void close() throws IOException {
        mongo.shutdown();
        postgres.close();
    }
}
