package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.SiteProcess;

/** What {@code bin/install} makes of the packaged site. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstallIT {

    /** Refuses to start where the cache can't be used, and so shows that it is. */
    private static final String WITH_THE_CACHE = "-Xmx512m -XX:AOTMode=on";

    @TempDir
    static Path directory;

    private static Path site;
    private static Path aside;

    @BeforeAll
    static void install() throws Exception {
        site = directory.resolve("site");
        aside = Files.createDirectory(directory.resolve("aside"));
        var install = new ProcessBuilder("../bin/install", packaged().toString(), site.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("install.log").toFile());
        install.environment().put("JAVA_HOME", System.getProperty("java.home"));
        install.environment().put("TMPDIR", aside.toString());
        install.environment().put("PARLEY_DATA", directory.resolve("real").toString());
        var process = install.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(directory.resolve("install.log")))
                .isZero();
    }

    @Test
    void installing_leaves_nothing_behind_and_no_data_alone() {
        assertThat(aside).isEmptyDirectory();
        assertThat(directory.resolve("real")).doesNotExist();
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(command -> command.contains(aside.toString())))
                .isEmpty();
    }

    @Test
    @Order(1)
    void the_site_starts_with_its_cache(@TempDir Path data) {
        try (var installed = SiteProcess.installed(site, data, WITH_THE_CACHE)) {
            installed.visitor().signUp("ana", "Ana");
        }
    }

    /** Far enough to refuse a setting: whatever else a start does comes after the JVM has opened its cache. */
    @Test
    @Order(2)
    void a_damaged_cache_stops_nobody(@TempDir Path data) throws Exception {
        Files.writeString(site.resolve("parley.aot"), "damaged");
        try (var installed = SiteProcess.installed(site, data, "-Dparley.dtaa=elsewhere")) {
            assertThat(installed.complaints()).singleElement().asString().contains("parley.dtaa");
        }
    }

    private static Path packaged() throws IOException {
        try (var built = Files.newDirectoryStream(Path.of("target"), "web-*-exec.jar")) {
            for (var jar : built) return jar;
        }
        throw new IllegalStateException("Package the site first.");
    }
}
