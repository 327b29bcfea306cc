package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The browser's modules stand in layers, and none needs itself by way of others. */
class InterfaceFoldersTest {

    private static final Path ROOT = Path.of("src/main/ui");
    private static final Path PAGE = Path.of("../docs/interface.md");

    /** From the lowest to the highest: each imports from those before it. What lies in no folder may import everything. */
    private static final List<String> LAYERS = List.of(
            "base",
            "live",
            "parts",
            "emoji",
            "people",
            "media",
            "account",
            "conversation",
            "rooms",
            "direct",
            "profile",
            "chat",
            "settings",
            "administration",
            "pages",
            "shell");

    private static final Pattern IMPORT = Pattern.compile("(?:\\bfrom |\\bimport |\\bimport\\()'(\\.[^']+)'");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern STORE = Pattern.compile("class \\w+ extends (?:Store|KnownRoom)\\b");

    private static final Pattern INSTANCE = Pattern.compile("(?m)^(?:export )?const \\w+ = new [A-Z]\\w*\\(");

    private final Map<String, String> modules = modules();
    private final Map<String, Set<String>> imports = imports();

    @Test
    void no_file_needs_itself_by_way_of_others() {
        assertThat(circle(imports)).isNull();
    }

    @Test
    void no_folder_needs_itself_by_way_of_others() {
        var folders = new TreeMap<String, Set<String>>();
        imports.forEach((module, imported) -> imported.stream()
                .filter(other -> !folder(other).equals(folder(module)))
                .forEach(other -> folders.computeIfAbsent(folder(module), _ -> new TreeSet<>())
                        .add(folder(other))));
        assertThat(circle(folders)).isNull();
    }

    @Test
    void a_folder_imports_only_from_those_below_it() {
        imports.forEach((module, imported) -> assertThat(imported)
                .as(module)
                .allMatch(other -> folder(module).isEmpty()
                        || folder(other).equals(folder(module))
                        || LAYERS.indexOf(folder(other)) < LAYERS.indexOf(folder(module))));
    }

    @Test
    void every_folder_has_its_place_which_the_page_tells() throws IOException {
        assertThat(modules.keySet().stream().map(InterfaceFoldersTest::folder).filter(name -> !name.isEmpty()))
                .containsOnly(LAYERS.toArray(String[]::new));
        assertThat(Files.readString(PAGE)).contains(String.join(" < ", LAYERS));
    }

    /** So it can be made anywhere, with whatever stands in for the site and the page. */
    @Test
    void a_store_is_given_what_it_needs() {
        modules.forEach((module, text) -> {
            if (STORE.matcher(text).find())
                assertThat(imports.get(module)).as(module).noneMatch(other -> other.endsWith("/stores.js"));
        });
    }

    /** What is made when a module is imported is there whether or not anybody wants it. */
    @Test
    void stores_are_made_in_one_file_of_each_folder() {
        modules.forEach((module, text) -> {
            if (STORE.matcher(text).find()) assertThat(text).as(module).doesNotContainPattern(INSTANCE);
        });
    }

    private static @Nullable List<String> circle(Map<String, Set<String>> graph) {
        var seen = new HashSet<String>();
        for (var start : graph.keySet()) {
            var found = circle(graph, start, new ArrayList<>(), seen);
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable List<String> circle(
            Map<String, Set<String>> graph, String here, List<String> way, Set<String> seen) {
        if (way.contains(here)) {
            way.add(here);
            return way.subList(way.indexOf(here), way.size());
        }
        if (!seen.add(here)) return null;
        way.add(here);
        for (var next : graph.getOrDefault(here, Set.of())) {
            var found = circle(graph, next, way, seen);
            if (found != null) return found;
        }
        way.removeLast();
        return null;
    }

    private static String folder(String module) {
        return module.contains("/") ? module.substring(0, module.indexOf('/')) : "";
    }

    /** What types in comments name is not imported. */
    private Map<String, Set<String>> imports() {
        var graph = new TreeMap<String, Set<String>>();
        modules.forEach((module, text) -> {
            var imported = new TreeSet<String>();
            IMPORT.matcher(COMMENT.matcher(text).replaceAll(""))
                    .results()
                    .map(found -> name(
                            ROOT.resolve(module).resolveSibling(found.group(1)).normalize()))
                    .forEach(imported::add);
            graph.put(module, imported);
        });
        return graph;
    }

    private static Map<String, String> modules() {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(ROOT)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".js")).toList())
                texts.put(name(file), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
