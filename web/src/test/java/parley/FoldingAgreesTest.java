package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The server and the browser fold letters by the same table. */
class FoldingAgreesTest {

    private static final Path SERVER = Path.of("../query-side/src/main/java/parley/platform/search/LetterFolding.java");
    private static final Path BROWSER = Path.of("src/main/ui/base/folding.js");

    @Test
    void the_letters_are_the_same() throws IOException {
        var server = letters("entry\\(\"(.)\", \"(.+?)\"\\)", SERVER);
        assertThat(server).hasSizeGreaterThan(20);
        assertThat(letters("'(.)': '(.+?)'", BROWSER)).isEqualTo(server);
    }

    @Test
    void the_marks_are_the_same() throws IOException {
        assertThat(marks(BROWSER)).isEqualTo(marks(SERVER)).contains("\\u0300-\\u036F");
    }

    private static Map<String, String> letters(String form, Path file) throws IOException {
        return Pattern.compile(form)
                .matcher(Files.readString(file))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (a, _) -> a, TreeMap::new));
    }

    private static String marks(Path file) throws IOException {
        return Pattern.compile("(?:\\\\{1,2}u[0-9A-F]{4}-?)+")
                .matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining())
                .replace("\\\\", "\\");
    }
}
