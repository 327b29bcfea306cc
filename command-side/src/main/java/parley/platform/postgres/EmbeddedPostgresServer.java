package parley.platform.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import parley.platform.eventstore.EventStoreUnusable;

/**
 * PostgreSQL as a process of our own, its cluster in {@code events} below the data directory.
 *
 * <p>The library's defaults suit tests. Here a commit is on the disk before it is acknowledged, the server listens on
 * the loopback interface only, and even there it asks for a password that only the operator's account can read.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

    /** The database and its owner; the superuser makes these two and does nothing else. */
    static final String NAME = "parley";

    private static final Logger log = LoggerFactory.getLogger("parley.start");
    private static final String MAJOR_VERSION = "18";

    /** After a crash the log is replayed first, which a slow disk may take its time for. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final EmbeddedPostgres postgres;
    private final Path cluster;
    private final String password;

    private EmbeddedPostgresServer(EmbeddedPostgres postgres, Path cluster, String password) {
        this.postgres = postgres;
        this.cluster = cluster;
        this.password = password;
    }

    static EmbeddedPostgresServer startIn(Path dataDirectory) {
        var data = dataDirectory.toAbsolutePath().normalize();
        var cluster = data.resolve("events");
        // Present from before the cluster is made until it is ready for its first event: while it exists nothing is
        // lost
        // by starting over.
        var unfinished = data.resolve("events.unfinished");
        try {
            log.info("Starting the event store.");
            Files.createDirectories(data, OWNER_ONLY);
            var first = prepare(cluster, unfinished);
            var password = password(data);
            OrphanedPostmaster.stop(cluster);
            var postgres = start(data, cluster, password);
            if (first) {
                createDatabase(postgres, password);
                Files.delete(unfinished);
            }
            return new EmbeddedPostgresServer(postgres, cluster, password);
        } catch (IOException | SQLException e) {
            throw new EventStoreUnusable(
                    "The event store in %s does not start: %s.".formatted(cluster, e.getMessage()), e);
        }
    }

    /** Returns whether the cluster has yet to be made. */
    private static boolean prepare(Path cluster, Path unfinished) throws IOException {
        if (Files.exists(unfinished)) deleteRecursively(cluster);
        if (!Files.exists(cluster)) {
            if (!Files.exists(unfinished)) Files.createFile(unfinished);
            Files.createDirectory(cluster, OWNER_ONLY);
            return true;
        }
        var version = cluster.resolve("PG_VERSION");
        var found = Files.exists(version) ? Files.readString(version).strip() : "no";
        if (!found.equals(MAJOR_VERSION))
            throw new EventStoreUnusable(
                    "The event store in %s can't be opened: expected PostgreSQL %s, found %s version. Restore it from a backup, or start with another parley.data."
                            .formatted(cluster, MAJOR_VERSION, found));
        return false;
    }

    /** The password lives beside the cluster: whoever may read the one may read the other. */
    private static String password(Path data) throws IOException {
        var file = data.resolve("events.password");
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private static EmbeddedPostgres start(Path data, Path cluster, String password) throws IOException {
        var output = data.resolve("events.log");
        if (Files.exists(output)) Files.move(output, data.resolve("events.log.1"), StandardCopyOption.REPLACE_EXISTING);
        var redirect = ProcessBuilder.Redirect.appendTo(output.toFile());
        var settings = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(engine(data).toFile())
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(redirect)
                .setErrorRedirector(redirect)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", data.resolve("events.password").toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password);
        PostgresSettings.FOR_A_LAPTOP.forEach(settings::setServerConfig);
        // The library would wait its whole patience for a server that has long given up and said why.
        var starting = CompletableFuture.supplyAsync(() -> {
            try {
                return settings.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            while (!starting.isDone()) {
                TimeUnit.MILLISECONDS.sleep(20);
                if (Files.exists(output)) refuseIfGivenUp(cluster, Files.readString(output));
            }
            return starting.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The library unpacks the programs where everybody may write, so that place is inside one nobody else may enter. */
    private static Path engine(Path data) throws IOException {
        var engine = data.resolve("engine");
        if (!Files.exists(engine)) Files.createDirectory(engine, OWNER_ONLY);
        return engine.resolve("postgresql");
    }

    private static void refuseIfGivenUp(Path cluster, String output) {
        if (!output.contains("could not start server")) return;
        var reason = output.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((earlier, later) -> later)
                .orElse("no reason given");
        throw new EventStoreUnusable(
                "The event store in %s can't be opened (%s). See events.log beside it, restore it from a backup, or start with another parley.data."
                        .formatted(cluster, reason.replaceFirst("^.*?(FATAL|PANIC):\\s*", "")));
    }

    private static void createDatabase(EmbeddedPostgres postgres, String password) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role %s login password '%s'".formatted(NAME, password));
            statement.execute("create database %s owner %s".formatted(NAME, NAME));
        }
    }

    private static void deleteRecursively(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        OrphanedPostmaster.stop(directory);
        FileSystemUtils.deleteRecursively(directory);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true".formatted(postgres.getPort(), NAME);
    }

    String password() {
        return password;
    }

    /** Also when the start is being broken off, for which Spring interrupts the thread that would end up here. */
    @Override
    public void close() throws IOException {
        var interrupted = Thread.interrupted();
        try {
            postgres.close();
            // The library waits for five seconds; a shutdown with much to write needs more.
            OrphanedPostmaster.stop(cluster);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
