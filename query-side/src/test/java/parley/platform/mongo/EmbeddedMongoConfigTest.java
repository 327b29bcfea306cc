package parley.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.platform.readmodels.ReadModelsUnusable;

class EmbeddedMongoConfigTest {

    @TempDir
    Path data;

    @Test
    void whoever_runs_a_site_with_damaged_read_models_is_told_what_to_do() throws IOException {
        var file = data.resolve("read-models/documents.mv");
        var damaged = "this is not a store of documents".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(file.getParent());
        Files.write(file, damaged);
        assertThatThrownBy(() -> new EmbeddedMongoConfig().embeddedMongo(data))
                .isInstanceOf(ReadModelsUnusable.class)
                .hasMessageContaining("Move that directory away")
                .message()
                .doesNotContain("\n");
        assertThat(file).hasBinaryContent(damaged);
    }
}
