package parley.platform.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the keys of personal data connections of their own. */
@Configuration(proxyBeanMethods = false)
class KeysConfig {

    /**
     * A key is stored while the transaction that needs it waits; were both to take from one pool, enough first-time
     * writers at once would hold all connections and wait for ever for a second one.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("keys")
    HikariDataSource keyConnections(DataSource events) throws SQLException {
        var config = new HikariConfig();
        events.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("keys");
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
