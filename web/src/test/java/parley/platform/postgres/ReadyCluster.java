package parley.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/**
 * A database as a first start leaves it: made once in each JVM and copied from then on, because making one takes longer
 * than most tests.
 *
 * <p>Whoever works on a copy is told that a change is kept before it is on the disk, which nobody can tell who does not
 * pull the plug. Tests of what a first start makes, and of what outlives a kill, leave the site to make its own.
 */
public final class ReadyCluster {

    private static final String CLUSTER = "events";
    private static final String PASSWORD = "events.password";
    private static final String ENGINE = "engine";

    private ReadyCluster() {}

    private static final class Template {

        static final Path DIRECTORY = make();

        private static Path make() {
            try {
                var directory = Files.createTempDirectory("parley-cluster");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
                shareEngine(directory);
                try (var server = EmbeddedPostgresServer.startIn(directory);
                        var connection = DriverManager.getConnection(
                                server.url(), EmbeddedPostgresServer.NAME, server.password());
                        var statement = connection.createStatement()) {
                    statement.execute(
                            "alter role %s set synchronous_commit = off".formatted(EmbeddedPostgresServer.NAME));
                }
                return directory;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void delete(Path directory) {
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Puts one into a data directory that has none. */
    public static void in(Path data) {
        if (Files.exists(data.resolve(CLUSTER))) return;
        try {
            Files.createDirectories(data);
            shareEngine(data);
            Files.copy(
                    Template.DIRECTORY.resolve(PASSWORD), data.resolve(PASSWORD), StandardCopyOption.COPY_ATTRIBUTES);
            copy(Template.DIRECTORY.resolve(CLUSTER), data.resolve(CLUSTER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The programs are unpacked once on this machine, where the library has them by default. */
    private static void shareEngine(Path data) throws IOException {
        var unpacked = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"));
        var engine = Files.createDirectories(data.resolve(ENGINE));
        Files.createSymbolicLink(engine.resolve("postgresql"), unpacked.toAbsolutePath());
    }

    /** With the permissions, of which the server is particular. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                return copied(directory);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return copied(file);
            }

            private FileVisitResult copied(Path path) throws IOException {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
