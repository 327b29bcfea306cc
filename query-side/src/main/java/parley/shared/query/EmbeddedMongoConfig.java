package parley.shared.query;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where MongoDB is when standalone: below the data directory. Otherwise it is where {@code spring.mongodb} says. */
@Standalone
@Configuration(proxyBeanMethods = false)
class EmbeddedMongoConfig {

    @Bean
    EmbeddedMongo embeddedMongo(@Value("${parley.data:data}") Path data) {
        return EmbeddedMongo.startIn(data);
    }

    @Bean
    MongoConnectionDetails embeddedMongoConnection(EmbeddedMongo server) {
        return () -> new ConnectionString(server.url());
    }

    /** Always the same, so that after a crash nobody waits for the claims of a node that is gone. */
    @Bean
    NodeName onlyNode() {
        return new NodeName("standalone");
    }
}
