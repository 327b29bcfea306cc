package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Installation;
import parley.testing.SiteProcess;

/** What {@code bin/install} makes of the packaged site. */
class InstallIT {

    /** Refuses to start where the cache can't be used, and so shows that it is. */
    private static final String WITH_THE_CACHE = "-Xmx512m -XX:AOTMode=on";

    private final Path site = Installation.directory();

    @Test
    void installing_leaves_nothing_behind_and_no_data_alone() {
        assertThat(Installation.aside()).isEmptyDirectory();
        assertThat(Installation.others()).doesNotExist();
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(command -> command.contains(
                                Installation.aside().toAbsolutePath().toString())))
                .isEmpty();
    }

    @Test
    void the_site_starts_with_its_cache(@TempDir Path data) {
        try (var installed = SiteProcess.installed(site, data, WITH_THE_CACHE)) {
            installed.visitor().signUp("ana", "Ana");
        }
    }

    /** Far enough to refuse a setting: whatever else a start does comes after the JVM has opened its cache. */
    @Test
    void a_damaged_cache_stops_nobody(@TempDir Path directory, @TempDir Path data) throws Exception {
        for (var file : new String[] {"parley", "parley.jar"})
            Files.copy(site.resolve(file), directory.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(directory.resolve("lib"), site.resolve("lib"));
        Files.writeString(directory.resolve("parley.aot"), "damaged");
        try (var installed = SiteProcess.installed(directory, data, "-Dparley.dtaa=elsewhere")) {
            assertThat(installed.complaints()).singleElement().asString().contains("parley.dtaa");
        }
    }
}
