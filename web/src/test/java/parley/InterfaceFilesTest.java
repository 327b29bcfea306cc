package parley;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** What no compiler says about the browser's files, because there is none. */
class InterfaceFilesTest {

    private static final Path ROOT = Path.of("src/main/ui");
    private static final Pattern BACK_DOOR =
            Pattern.compile("unsafeHTML|insertAdjacentHTML|outerHTML|setHTMLUnsafe|document\\.write"
                    + "|createContextualFragment|\\binnerHTML\\b(?!=\\$\\{serverHtml\\()");
    private static final Pattern INLINE_STYLE = Pattern.compile("\\sstyle=[\"'$]|<style\\b|styleMap");
    private static final Pattern ROUTE = Pattern.compile("(?m)^  \\['(/[^']*)', 'p-");
    private static final Pattern IMPORTED = Pattern.compile("@import \"\\./([^\"]+)\" layer\\((\\w+)\\);");
    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\\("
                    + "|[:,(\\s](black|white|gr[ae]y|silver|red|maroon|orange|yellow|olive|green|lime|teal|aqua|cyan|blue|navy|purple|fuchsia"
                    + "|magenta|pink|brown|gold|crimson|tomato)\\b(?![-\\w])");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final int LONGEST_MODULE = 300;

    private final String page = textOf(Path.of("src/main/resources/parley/page.html"));
    private final Map<Path, String> modules = files(".js");
    private final Map<Path, String> sheets = files(".css");

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
    void every_file_can_be_read_in_one_sitting() {
        Stream.of(modules, sheets)
                .forEach(files -> files.forEach((file, text) ->
                        assertThat(text.lines().count()).as(file.toString()).isLessThan(LONGEST_MODULE)));
    }

    /** What lies in none would win over all of them. */
    @Test
    void every_sheet_is_in_a_layer() {
        var main = Objects.requireNonNull(sheets.get(ROOT.resolve("main.css")));
        assertThat(main).contains("@layer tokens, base, parts, features, utilities;");
        assertThat(IMPORTED.matcher(main).results().map(sheet -> ROOT.resolve(sheet.group(1))))
                .containsExactlyInAnyOrderElementsOf(sheets.keySet().stream()
                        .filter(sheet -> !sheet.endsWith("main.css"))
                        .toList());
    }

    @Test
    void colours_have_a_name_and_one_place() {
        sheets.forEach((sheet, text) -> {
            if (!sheet.endsWith("tokens.css"))
                assertThat(COMMENT.matcher(text).replaceAll(""))
                        .as(sheet.toString())
                        .doesNotContainPattern(COLOUR);
        });
    }

    /** Whoever opens one in a new tab, or comes back to it, asks the site. */
    @Test
    void the_site_answers_each_address_that_the_router_has_a_page_for() {
        var answered = Arrays.stream(pagesOfTheSite())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        var routes = Objects.requireNonNull(modules.get(ROOT.resolve("routes.js")));
        assertThat(ROUTE.matcher(routes).results().map(route -> route.group(1)))
                .hasSizeGreaterThan(10)
                .allSatisfy(route -> assertThat(answered)
                        .as(route)
                        .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(route))));
    }

    private static String[] pagesOfTheSite() {
        try {
            var page = Class.forName("parley.platform.http.IndexPageController")
                    .getDeclaredMethod("page", HttpServletRequest.class);
            return Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(page, RequestMapping.class))
                    .path();
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static Map<Path, String> files(String kind) {
        var texts = new TreeMap<Path, String>();
        try (var files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().endsWith(kind)).forEach(file -> texts.put(file, textOf(file)));
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
