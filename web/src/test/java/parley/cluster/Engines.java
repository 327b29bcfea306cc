package parley.cluster;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import parley.testing.Line;
import parley.testing.ReadModels;

/**
 * What several nodes share, each at the end of a line that a test can cut: databases started here, and an Axon Server that
 * runs somewhere already.
 */
final class Engines implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final Line toPostgres;
    private final Line toMongo;
    private final Line toAxonServer;

    private Engines(String axonServer) throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        toPostgres = Line.to("127.0.0.1:" + postgres.getPort());
        toMongo = Line.to("127.0.0.1:" + mongo.bind().getPort());
        toAxonServer = Line.to(axonServer);
    }

    /** Only the databases: nobody answers where an Axon Server would be. */
    static Engines withoutServer() {
        return with("127.0.0.1:1");
    }

    static Engines with(String axonServer) {
        try {
            return new Engines(axonServer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Line toPostgres() {
        return toPostgres;
    }

    Line toMongo() {
        return toMongo;
    }

    Line toAxonServer() {
        return toAxonServer;
    }

    /** The settings that make a node one of this cluster. */
    String[] settings(Path shared) {
        return new String[] {
            "--parley.mode=cluster",
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/postgres".formatted(toPostgres.port()),
            "--spring.datasource.username=postgres",
            "--spring.mongodb.uri=mongodb://127.0.0.1:%d/parley".formatted(toMongo.port()),
            "--axon.axonserver.servers=127.0.0.1:" + toAxonServer.port(),
            "--parley.master-key-file=" + shared.resolve("master.json")
        };
    }

    /** What the projections of all nodes have written. */
    Map<String, String> documents() {
        return ReadModels.at("mongodb://127.0.0.1:%d/parley".formatted(toMongo.port()))
                .projected();
    }

    @Override
    public void close() throws IOException {
        toAxonServer.close();
        toMongo.close();
        toPostgres.close();
        mongo.shutdown();
        postgres.close();
    }
}
