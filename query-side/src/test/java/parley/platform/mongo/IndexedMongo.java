package parley.platform.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import embeddedmongo.EmbeddedMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The store of a running site with its indexes, for tests that count what a read looks at. */
public final class IndexedMongo implements AutoCloseable {

    private final EmbeddedMongo server;
    private final MongoClient client;
    private final MongoTemplate template;

    public IndexedMongo(Path data, IndexDeclaration... indexes) {
        server = EmbeddedMongo.open(data.resolve("documents.mv"));
        client = MongoClients.create(server.url("parley"));
        template = new MongoTemplate(client, "parley");
        new MongoIndexes(template, List.of(indexes), () -> {}, Duration.ZERO).afterPropertiesSet();
    }

    public MongoTemplate template() {
        return template;
    }

    /** How many documents indexes led to while the task ran; none may have been looked at without an index. */
    public long examinedDuring(Runnable task) {
        var scans = server.fullScans().count();
        var examined = server.fullScans().examined();
        task.run();
        if (server.fullScans().count() > scans) throw new AssertionError("a whole collection was read");
        return server.fullScans().examined() - examined;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
