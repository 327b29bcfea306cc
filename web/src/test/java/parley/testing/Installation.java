package parley.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged site as {@code bin/install} installs it, once for all tests: with the cache of the JVM a start takes a part of
 * the time, and what tests start is what users have.
 */
public final class Installation {

    private static final Path ALL = Path.of("target", "installation");
    private static @Nullable Path site;

    private Installation() {}

    /** The directory of the site; whoever is first installs it while others wait, those in other JVMs too. */
    public static synchronized Path directory() {
        if (site == null) site = installed();
        return site;
    }

    /** Where it may put files aside meanwhile. */
    public static Path aside() {
        return ALL.resolve("aside");
    }

    /** Data that whoever installs has elsewhere, to be left alone. */
    public static Path others() {
        return ALL.resolve("others");
    }

    private static Path installed() {
        try {
            Files.createDirectories(ALL);
            try (var file = FileChannel.open(ALL.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = file.lock()) {
                var jar = packaged();
                var done = ALL.resolve("of-" + digest(jar));
                if (!Files.exists(done)) {
                    FileSystemUtils.deleteRecursively(ALL.resolve("site"));
                    FileSystemUtils.deleteRecursively(aside());
                    install(jar);
                    Files.createFile(done);
                }
            }
            return ALL.resolve("site").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its time says nothing: the build gives the same to all jars. */
    private static String digest(Path jar) throws IOException {
        try (var bytes = Files.newInputStream(jar)) {
            return DigestUtils.md5DigestAsHex(bytes);
        }
    }

    private static void install(Path jar) throws IOException, InterruptedException {
        Files.createDirectories(aside());
        var log = ALL.resolve("install.log");
        var install = new ProcessBuilder(
                        "../bin/install", jar.toString(), ALL.resolve("site").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        install.environment().put("JAVA_HOME", System.getProperty("java.home"));
        install.environment().put("TMPDIR", aside().toAbsolutePath().toString());
        install.environment().put("PARLEY_DATA", others().toAbsolutePath().toString());
        var process = install.start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0)
            throw new IllegalStateException("The site can't be installed: " + Files.readString(log));
    }

    private static Path packaged() throws IOException {
        try (var built = Files.newDirectoryStream(Path.of("target"), "web-*-exec.jar")) {
            for (var jar : built) return jar;
        }
        throw new IllegalStateException("Package the site first.");
    }
}
