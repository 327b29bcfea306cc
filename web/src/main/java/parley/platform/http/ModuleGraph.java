package parley.platform.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.UriComponentsBuilder;
import org.webjars.WebJarVersionLocator;

/** Which of the browser's modules import which, read off the files themselves. */
final class ModuleGraph {

    private static final Pattern IMPORTED = Pattern.compile("(?:\\bfrom|\\bimport|\\*from)\\s*[\"']([^\"'\\s]+)[\"']");
    private static final Pattern MAPPED = Pattern.compile("\"([^\"]+)\": \"(/webjars/[^\"]+)\"");
    private static final String LIBRARIES = "/webjars/";

    private final WebJarVersionLocator libraries = new WebJarVersionLocator();
    private final Map<String, String> importMap = new LinkedHashMap<>();
    private final Map<String, Set<String>> imports = new LinkedHashMap<>();

    /** @param page whose import map says where libraries are */
    ModuleGraph(String page) throws IOException {
        MAPPED.matcher(text(page)).results().forEach(entry -> importMap.put(entry.group(1), entry.group(2)));
    }

    /** All modules that this one needs before it can run, itself included. */
    Set<String> from(String module) throws IOException {
        var needed = new LinkedHashSet<String>();
        add(module, needed);
        return needed;
    }

    private void add(String module, Set<String> needed) throws IOException {
        if (!needed.add(module)) return;
        if (!imports.containsKey(module)) imports.put(module, read(module));
        for (var one : imports.getOrDefault(module, Set.of())) add(one, needed);
    }

    private Set<String> read(String module) throws IOException {
        var imported = new LinkedHashSet<String>();
        var matches = IMPORTED.matcher(text(module));
        while (matches.find()) {
            var path = resolve(module, matches.group(1));
            if (path != null) imported.add(path);
        }
        return imported;
    }

    /** What is no module, such as a word in a comment, leads nowhere. */
    private @Nullable String resolve(String module, String name) {
        var path = name.startsWith(".") ? beside(module, name) : mapped(name);
        return path != null && file(path).exists() ? path : null;
    }

    private static String beside(String module, String name) {
        return UriComponentsBuilder.fromPath(module.substring(0, module.lastIndexOf('/') + 1) + name)
                .build()
                .normalize()
                .toUriString();
    }

    private @Nullable String mapped(String name) {
        var exact = importMap.get(name);
        if (exact != null) return exact;
        for (var entry : importMap.entrySet())
            if (entry.getKey().endsWith("/") && name.startsWith(entry.getKey()))
                return entry.getValue() + name.substring(entry.getKey().length());
        return null;
    }

    String text(String path) throws IOException {
        return file(path).getContentAsString(StandardCharsets.UTF_8);
    }

    private ClassPathResource file(String path) {
        if (!path.startsWith(LIBRARIES)) return new ClassPathResource("static" + path);
        var inside = path.substring(LIBRARIES.length()).split("/", 2);
        var file = libraries.fullPath(inside[0], inside[1]);
        return new ClassPathResource(file == null ? path : file);
    }
}
