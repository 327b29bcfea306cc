package parley.platform.projection;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import parley.platform.mongo.IndexedMongo;
import parley.platform.mongo.MongoInMemory;

/** What must hold of the store of a site that runs alone, and of a plain one. */
abstract class OnBothEngines {

    @TempDir
    static Path data;

    private static IndexedMongo embedded;

    @BeforeAll
    static void start() {
        embedded = new IndexedMongo(data);
    }

    @AfterAll
    static void stop() {
        embedded.close();
    }

    static Stream<MongoTemplate> engines() {
        return Stream.of(embedded.template(), new MongoInMemory().template());
    }
}
