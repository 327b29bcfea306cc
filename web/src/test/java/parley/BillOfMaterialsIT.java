package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has the jar can ask it which libraries are inside. */
class BillOfMaterialsIT {

    private static final String INSIDE = "META-INF/sbom/application.cdx.json";

    @Test
    void the_jar_lists_the_libraries_that_are_in_it() throws IOException {
        try (var jar = new ZipFile(jar().toFile())) {
            var entry = jar.stream()
                    .filter(file -> file.getName().endsWith(INSIDE))
                    .findFirst()
                    .orElseThrow();
            var bill = JsonMapper.shared().readTree(jar.getInputStream(entry));
            assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
            var listed = bill.path("components")
                    .valueStream()
                    .map(BillOfMaterialsIT::file)
                    .toList();
            var inside = jar.stream()
                    .map(file -> file.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .filter(name -> !name.startsWith("spring-boot-jarmode"))
                    .toList();
            assertThat(inside)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(name -> assertThat(listed).anyMatch(name::startsWith));
        }
    }

    private static String file(JsonNode component) {
        return component.path("name").asString() + "-"
                + component.path("version").asString();
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
