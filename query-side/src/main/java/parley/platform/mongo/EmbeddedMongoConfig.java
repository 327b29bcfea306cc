package parley.platform.mongo;

import com.mongodb.ConnectionString;
import embeddedmongo.EmbeddedMongo;
import embeddedmongo.StoreUnusable;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.platform.readmodels.ReadModelsUnusable;
import parley.platform.segments.NodeName;

/** Where MongoDB is when standalone: below the data directory. Otherwise it is where {@code spring.mongodb} says. */
@Standalone
@Configuration(proxyBeanMethods = false)
class EmbeddedMongoConfig {

    private static final Logger LOG = LoggerFactory.getLogger("parley.start");

    @Bean
    EmbeddedMongo embeddedMongo(@Value("${parley.data:data}") Path data) {
        var directory = data.toAbsolutePath().normalize().resolve("read-models");
        LOG.info("Starting the read models.");
        try {
            return EmbeddedMongo.open(directory.resolve("documents.mv"));
        } catch (StoreUnusable e) {
            throw new ReadModelsUnusable(
                    "The read models in %s can't be opened (%s). Move that directory away and start again: they are rebuilt from the events."
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    @Bean
    MongoConnectionDetails embeddedMongoConnection(EmbeddedMongo server) {
        return () -> new ConnectionString(server.url("parley"));
    }

    /** Always the same, so that after a crash nobody waits for the claims of a node that is gone. */
    @Bean
    NodeName onlyNode() {
        return new NodeName("standalone");
    }
}
