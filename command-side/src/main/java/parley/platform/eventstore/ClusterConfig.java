package parley.platform.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What differs on the command side when there are several nodes: the engines run elsewhere, and may start later. */
@ConditionalOnProperty(name = "parley.mode", havingValue = "cluster")
@Configuration(proxyBeanMethods = false)
class ClusterConfig {

    /** Before anything asks the database for a connection, the migrations above all. */
    @Bean
    static BeanPostProcessor postgresAwaited(@Value("${parley.start-patience:5m}") Duration patience) {
        var postgres = new ExternalEngine("PostgreSQL", "spring.datasource.url", patience);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource database) postgres.await(() -> look(database));
                return bean;
            }
        };
    }

    /** Not only a connection, which may be one that is made when it is first used. */
    private static void look(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.getMetaData();
        }
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    AxonServerAwaited axonServerAwaited(
            AxonServerConnectionManager connections, @Value("${parley.start-patience:5m}") Duration patience) {
        return new AxonServerAwaited(
                connections, new ExternalEngine("Axon Server", "axon.axonserver.servers", patience));
    }
}
