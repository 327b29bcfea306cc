package parley.markdown.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code Set.of} and {@code Map.of} have an order that each JVM draws by lot: nothing that is stored may depend on it. */
class SeveralJvmsTest {

    private static final int JVMS = 4;

    @Test
    void every_start_renders_the_table_alike() {
        var digests = Stream.generate(SeveralJvmsTest::start).limit(JVMS).toList().parallelStream()
                .map(SeveralJvmsTest::output)
                .distinct()
                .toList();

        assertThat(digests).singleElement().asString().matches("[0-9a-f]{64}");
    }

    private static Process start() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RenderedDigest.class.getName());
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(Process process) {
        try (var out = process.inputReader()) {
            return String.join("\n", out.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
