package parley.cluster;

import java.io.IOException;
import java.nio.file.Path;
import parley.cluster.Databases.Database;
import parley.testing.Line;
import parley.testing.ReadModels;

/**
 * What several nodes share, each at the end of a line that a test can cut: its databases, and an Axon Server that runs
 * somewhere already.
 */
final class Engines implements AutoCloseable {

    private final Database postgres = Databases.postgres();
    private final Database mongo = Databases.mongo();
    private final Line toPostgres;
    private final Line toMongo;
    private final Line toAxonServer;

    private Engines(String axonServer) {
        toPostgres = Line.to(postgres.address());
        toMongo = Line.to(mongo.address());
        toAxonServer = Line.to(axonServer);
    }

    /** Only the databases: nobody answers where an Axon Server would be. */
    static Engines withoutServer() {
        return with("127.0.0.1:1");
    }

    static Engines with(String axonServer) {
        return new Engines(axonServer);
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
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/%s".formatted(toPostgres.port(), postgres.name()),
            "--spring.datasource.username=" + postgres.user(),
            "--spring.datasource.password=" + postgres.password(),
            "--spring.mongodb.uri=" + mongoAddress(),
            "--axon.axonserver.servers=127.0.0.1:" + toAxonServer.port(),
            "--parley.master-key-file=" + shared.resolve("master.json")
        };
    }

    /** What the projections of all nodes have written. */
    ReadModels readModels() {
        return ReadModels.at(mongoAddress());
    }

    /** Straight to this member of a replica set, for the others are not at the end of a line. */
    private String mongoAddress() {
        return "mongodb://127.0.0.1:%d/%s?directConnection=true".formatted(toMongo.port(), mongo.name());
    }

    @Override
    public void close() throws IOException {
        toAxonServer.close();
        toMongo.close();
        toPostgres.close();
        mongo.end().close();
        postgres.end().close();
    }
}
