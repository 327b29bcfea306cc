package parley.platform.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where PostgreSQL is: below the data directory when standalone, and otherwise where {@code spring.datasource} says.
 *
 * <p>Everything else (pool, migrations, transactions) is Spring Boot's and the same in both modes.
 */
@Standalone
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {

    @Bean
    EmbeddedPostgresServer embeddedPostgres(@Value("${parley.data:data}") Path data) {
        return EmbeddedPostgresServer.startIn(data);
    }

    @Bean
    JdbcConnectionDetails embeddedPostgresConnection(EmbeddedPostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedPostgresServer.NAME;
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }
}
