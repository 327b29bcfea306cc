package parley.cluster;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import parley.testing.Ids;

/**
 * Where the databases of one cluster are: those that run somewhere already, told by {@code parley.test.postgres} and {@code
 * parley.test.mongodb}, or else new ones. Either way nothing is in them at first and nothing stays.
 */
final class Databases {

    private static final String POSTGRES = "parley.test.postgres";
    private static final String MONGO = "parley.test.mongodb";

    private Databases() {}

    /** One of them: {@code host:port}, the name of an empty database there, who may use it, and how it ends. */
    record Database(String address, String name, String user, String password, Closeable end) {}

    /** A database of {@code parley.test.postgres=host:port}, or a PostgreSQL of our own. */
    static Database postgres() {
        var told = System.getProperty(POSTGRES);
        if (told != null) return existingPostgres(told);
        try {
            var postgres = EmbeddedPostgres.builder().start();
            return new Database("127.0.0.1:" + postgres.getPort(), "postgres", "postgres", "postgres", postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database of {@code parley.test.mongodb=host:port}, or an embedded server that speaks the protocol. */
    static Database mongo() {
        var told = System.getProperty(MONGO);
        var name = "parley_" + Ids.next().replace('-', '_');
        if (told != null) return new Database(told, name, "", "", () -> dropMongo(told, name));
        var mongo = new MongoServer(new MemoryBackend());
        return new Database("127.0.0.1:" + mongo.bind().getPort(), name, "", "", mongo::shutdown);
    }

    private static Database existingPostgres(String address) {
        var user = System.getProperty(POSTGRES + ".user", "postgres");
        var password = System.getProperty(POSTGRES + ".password", "");
        var name = "parley_" + Ids.next().replace('-', '_');
        tell(address, user, password, "create database " + name);
        return new Database(
                address,
                name,
                user,
                password,
                () -> tell(address, user, password, "drop database " + name + " with (force)"));
    }

    private static void tell(String address, String user, String password, String order) {
        var access = new Properties();
        access.putAll(Map.of("user", user, "password", password));
        try (var connection = DriverManager.getConnection("jdbc:postgresql://" + address + "/postgres", access);
                var statement = connection.createStatement()) {
            statement.execute(order);
        } catch (SQLException e) {
            throw new IllegalStateException("%s does not take: %s".formatted(address, order), e);
        }
    }

    private static void dropMongo(String address, String name) {
        try (var client = MongoClients.create("mongodb://" + address + "/?directConnection=true")) {
            client.getDatabase(name).drop();
        }
    }
}
