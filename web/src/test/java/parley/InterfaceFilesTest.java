package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.webjars.WebJarVersionLocator;

/** What no compiler says about the browser's files, because there is none. */
class InterfaceFilesTest {

    private static final Path ROOT = Path.of("src/main/resources/static");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^(?:import|export)\\s(?:[^'=;]*\\bfrom\\s)?'([^']+)'|\\bimport\\('([^']+)'\\)");
    private static final Pattern MAPPED = Pattern.compile("\"([^\"]+)\": \"(/webjars/[^\"]+)\"");
    private static final Pattern BACK_DOOR =
            Pattern.compile("unsafeHTML|insertAdjacentHTML|outerHTML|setHTMLUnsafe|document\\.write"
                    + "|createContextualFragment|\\binnerHTML\\b(?!=\\$\\{serverHtml\\()");
    private static final Pattern INLINE_STYLE = Pattern.compile("\\sstyle=[\"'$]|<style\\b|styleMap");
    private static final int LONGEST_MODULE = 300;

    private final String page = textOf(ROOT.resolve("index.html"));
    private final Map<Path, String> modules = modules();
    private final Map<String, String> importMap = importMap();

    @Test
    void every_import_leads_to_a_file() {
        modules.forEach((module, text) -> IMPORT.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .forEach(name -> assertThat(exists(module, name))
                        .as("%s imports %s", module, name)
                        .isTrue()));
    }

    @Test
    void html_of_the_server_enters_through_one_door() {
        modules.forEach((module, text) -> assertThat(text).as(module.toString()).doesNotContainPattern(BACK_DOOR));
    }

    @Test
    void nothing_is_styled_inside_the_markup() {
        assertThat(page).doesNotContainPattern(INLINE_STYLE);
        modules.forEach((module, text) -> assertThat(text).as(module.toString()).doesNotContainPattern(INLINE_STYLE));
    }

    @Test
    void every_module_can_be_read_in_one_sitting() {
        modules.forEach((module, text) ->
                assertThat(text.lines().count()).as(module.toString()).isLessThan(LONGEST_MODULE));
    }

    private boolean exists(Path module, String name) {
        if (name.startsWith(".")) return Files.exists(module.resolveSibling(name));
        if (importMap.containsKey(name)) return isInWebJar(importMap.get(name));
        return importMap.entrySet().stream()
                .filter(mapped -> mapped.getKey().endsWith("/") && name.startsWith(mapped.getKey()))
                .anyMatch(mapped -> isInWebJar(
                        mapped.getValue() + name.substring(mapped.getKey().length())));
    }

    private static boolean isInWebJar(String path) {
        var parts = path.split("/", 4);
        var inside = new WebJarVersionLocator().fullPath(parts[2], parts[3]);
        return inside != null && InterfaceFilesTest.class.getClassLoader().getResource(inside) != null;
    }

    private Map<String, String> importMap() {
        var map = new HashMap<String, String>();
        MAPPED.matcher(page).results().forEach(entry -> map.put(entry.group(1), entry.group(2)));
        return map;
    }

    private static Map<Path, String> modules() {
        var texts = new TreeMap<Path, String>();
        try (var files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().endsWith(".js")).forEach(file -> texts.put(file, textOf(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
