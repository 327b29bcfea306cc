package parley.platform.http;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What esbuild made of the modules and style sheets below {@code src/main/ui}: which file each of them became, and what that needs.
 *
 * @see <a href="https://esbuild.github.io/api/#metafile">what esbuild tells of a build</a>
 */
final class Bundle {

    private static final String TOLD = "ui.json";
    private static final String SOURCES = "src/main/ui/";
    private static final String SERVED = "static/";

    private final Map<String, JsonNode> files = new LinkedHashMap<>();
    private final Map<String, String> entries = new LinkedHashMap<>();

    Bundle() throws IOException {
        try (var told = new ClassPathResource(TOLD).getInputStream()) {
            for (var output : JsonMapper.shared().readTree(told).path("outputs").properties()) {
                var path = path(output.getKey());
                files.put(path, output.getValue());
                source(output.getValue()).ifPresent(source -> entries.put(source, path));
            }
        }
    }

    /**
     * Where the file is that begins with a module or style sheet.
     *
     * @param source its path below {@code src/main/ui}
     * @throws IllegalArgumentException when no file begins with it: it is neither given to esbuild by the POM nor loaded by
     *     {@code import()}
     */
    String file(String source) {
        var path = entries.get(source);
        if (path == null) throw new IllegalArgumentException("No file of the bundle begins with " + source);
        return path;
    }

    /** All files that this one needs before it can run, itself included. */
    Set<String> needs(String source) {
        var needed = new LinkedHashSet<String>();
        add(file(source), needed);
        return needed;
    }

    private void add(String path, Set<String> needed) {
        var file = files.get(path);
        if (file == null || !needed.add(path)) return;
        for (var one : file.path("imports"))
            if (one.path("kind").asString().equals("import-statement"))
                add(path(one.path("path").asString()), needed);
    }

    private static Optional<String> source(JsonNode output) {
        return output.path("entryPoint")
                .asStringOpt()
                .filter(source -> source.contains(SOURCES))
                .map(source -> source.substring(source.indexOf(SOURCES) + SOURCES.length()));
    }

    /** As it is asked for: esbuild tells where it wrote it. */
    private static String path(String written) {
        return written.substring(written.indexOf(SERVED) + SERVED.length() - 1);
    }
}
