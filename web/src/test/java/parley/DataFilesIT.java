package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Ids;
import parley.testing.SiteProcess;
import parley.testing.Uploading;

/** The data of a site are its account's alone, each file by itself and not only because of the directory around it. */
class DataFilesIT {

    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    /** PostgreSQL's own, which its library unpacks and marks: everybody may have them. */
    private static final String PROGRAMS = "engine";

    @TempDir
    Path directory;

    @Test
    void nothing_below_the_data_directory_can_be_read_by_others() throws Exception {
        var data = directory.resolve("data");
        try (var site = SiteProcess.start(data)) {
            var ana = site.visitor().signUp("ana", "Ana");
            var room = ana.room("files");
            ana.put("/api/conversations/" + room + "/messages/" + Ids.next(), Map.of("text", "Hello"))
                    .expect(201);
            Uploading.begin(ana, "a.txt", 10);
            assertClosed(data);
        }
        assertClosed(data);
    }

    private static void assertClosed(Path data) throws IOException {
        try (var all = Files.walk(data)) {
            var open = all.filter(file -> !file.startsWith(data.resolve(PROGRAMS)))
                    .filter(DataFilesIT::isOpen)
                    .map(data::relativize)
                    .toList();
            assertThat(open).isEmpty();
        }
    }

    private static boolean isOpen(Path file) {
        try {
            return !Files.isSymbolicLink(file)
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
