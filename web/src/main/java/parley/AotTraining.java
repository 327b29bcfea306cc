package parley;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * What happens once when the site is installed ({@code bin/install}): it starts on data to be thrown away, somebody signs up,
 * speaks and reads, and it ends. The JVM writes down meanwhile what every later start can then take as it is.
 */
@NullMarked
public final class AotTraining {

    private AotTraining() {}

    public static void main(String[] none) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("parley-rehearsal");
        try (var site = SpringApplication.run(ParleyApplication.class, settings(data))) {
            var port = site.getEnvironment().getRequiredProperty("local.server.port");
            new AotTrainingClient(URI.create("http://127.0.0.1:" + port)).converse();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static String[] settings(Path data) {
        return new String[] {
            "--parley.data=" + data,
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--parley.allowances.enforced=false"
        };
    }
}
