package parley.platform.postgres;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import parley.shared.Dependency;

/** Whether PostgreSQL answers: without it nobody can be recognised. */
@Component
class DatabaseHealth implements Dependency {

    private static final int SECONDS = 1;

    private final DataSource database;

    DatabaseHealth(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Map<String, Object> check() throws SQLException {
        try (var connection = database.getConnection()) {
            if (!connection.isValid(SECONDS)) throw new SQLException("the connection is not valid");
            return Map.of("version", connection.getMetaData().getDatabaseProductVersion());
        }
    }
}
