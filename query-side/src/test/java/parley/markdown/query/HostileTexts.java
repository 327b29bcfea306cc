package parley.markdown.query;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes texts of the longest length that a parser may dislike: the same for the same seed. */
final class HostileTexts {

    private static final int LONGEST = 20_000;

    private static final List<String> PIECES = List.of(
            "[",
            "]",
            "(",
            ")",
            "![",
            "](",
            "*",
            "**",
            "_",
            "__",
            "~~",
            "`",
            "``",
            "```",
            "~~~",
            ">",
            "> ",
            "- ",
            "1. ",
            "#",
            "|",
            "|-",
            "|a",
            ":-:",
            "<",
            "<a ",
            "<!--",
            "<?",
            "&",
            "&#",
            "&amp;",
            "\\",
            "@",
            "@a",
            "@ab.",
            "#ab",
            ":",
            ":a:",
            ":tada:",
            "://",
            "http://",
            "https://x.org/",
            "www.",
            "www.a.b",
            "a@b.c",
            ".",
            "{",
            "{{",
            "=",
            "\"",
            "'",
            "a",
            " ",
            "  ",
            "\t",
            "    ",
            "\n",
            "\n\n",
            "\n> ",
            "\n- ",
            "\n    ",
            "\n---\n",
            "\n===\n",
            "\n```js\n",
            "\u0301",
            "\u200D",
            "\uFE0F",
            "🎉",
            "👩\u200D💻",
            "🇩🇪",
            "字",
            "。",
            "ع",
            "\u202E",
            "\u0000",
            "\uD800",
            "é",
            "ab",
            "x".repeat(50));

    private HostileTexts() {}

    /** One of ten kinds, by the seed. */
    static String of(long seed) {
        var random = new Random(seed);
        var text = switch ((int) (seed % 10)) {
            case 0 -> repeated(random, 1);
            case 1 -> repeated(random, 2);
            case 2 -> repeated(random, 3);
            case 3 -> mixed(random);
            case 4 -> table(random);
            case 5 -> nested(random);
            case 6 -> lines(i -> PIECES.get(random.nextInt(PIECES.size())).repeat(random.nextInt(40)));
            case 7 -> openedAndClosed(random);
            case 8 -> addresses(random);
            default -> code(random);
        };
        return cut(text);
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static String repeated(Random random, int pieces) {
        var unit = IntStream.range(0, pieces).mapToObj(_ -> piece(random)).collect(Collectors.joining());
        return unit.repeat(LONGEST / unit.length() + 1);
    }

    private static String mixed(Random random) {
        var few = IntStream.range(0, 2 + random.nextInt(8))
                .mapToObj(_ -> piece(random))
                .toList();
        return IntStream.range(0, LONGEST)
                .mapToObj(_ -> few.get(random.nextInt(few.size())))
                .limit(LONGEST / 2)
                .collect(Collectors.joining());
    }

    private static String table(Random random) {
        var columns = 1 << random.nextInt(14);
        var cell = "|" + piece(random);
        var row = "|" + piece(random);
        return cell.repeat(columns) + "\n" + "|-".repeat(columns) + "\n" + (row + "\n").repeat(LONGEST);
    }

    private static String nested(Random random) {
        var unit = List.of(">", "> ", "- ", "  - ", "1. ", "> - ", "\t- ", "* ").get(random.nextInt(8));
        var depth = 1 + random.nextInt(60);
        var line = unit.repeat(depth) + piece(random) + "\n" + piece(random) + "\n".repeat(random.nextInt(3));
        return line.repeat(LONGEST / line.length() + 1);
    }

    private static String openedAndClosed(Random random) {
        var opener = piece(random);
        var closer = piece(random);
        var count = LONGEST / 2 / Math.max(opener.length(), closer.length());
        return opener.repeat(count) + "x" + closer.repeat(count);
    }

    private static String addresses(Random random) {
        var scheme =
                List.of("http://", "https://", "www.", "a@", "x://", "mailto:").get(random.nextInt(6));
        return lines(_ -> scheme + piece(random).strip() + "x." + piece(random).strip() + "/" + piece(random));
    }

    private static String code(Random random) {
        var languages =
                List.of("java", "js", "css", "html", "json", "yaml", "sql", "php", "diff", "markdown", "c", "perl");
        var piece = piece(random) + piece(random);
        return "```" + languages.get(random.nextInt(languages.size())) + "\n"
                + (piece.repeat(1 + random.nextInt(200)) + "\n").repeat(LONGEST);
    }

    private static String lines(IntFunction<String> line) {
        return IntStream.range(0, 5_000).mapToObj(line).collect(Collectors.joining("\n"));
    }

    /** To what a message may hold, so that only the renderer's own bounds are met. */
    private static String cut(String text) {
        return text.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
