package parley.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.testing.Endpoints.Endpoint;

/** Values at and beyond every bound, for whatever type a field has; all drawn from one source. */
final class HostileValues {

    /** Around what the site bounds, and around what computers do. */
    private static final List<Integer> LENGTHS = List.of(
            0, 1, 2, 10, 36, 40, 60, 61, 100, 200, 201, 300, 500, 501, 1_000, 2_000, 2_001, 4_000, 4_001, 10_000,
            19_999, 20_000, 20_001, 60_000);

    private static final List<String> PIECES = List.of(
            "a",
            "\"",
            "\u0000",
            "\ud800",
            "\udc00",
            "\u00a0",
            "\u200b",
            "\u202e",
            "\u0301",
            "\u3164",
            "👨‍👩‍👧‍👦",
            "ﷺ",
            "<script>",
            "&amp;",
            "*",
            "_",
            "`",
            "~~",
            "[",
            "](",
            "> ",
            "- ",
            "1. ",
            "\n",
            "\n\n",
            "```\n",
            "|a",
            "|-",
            "a|b\n-|-\n",
            "@ana ",
            "#lobby ",
            ":tada:",
            "a@example.org ",
            "https://example.org/a_b ",
            "$",
            ".",
            "__proto__",
            "%00",
            "../",
            "${x}");

    private static final List<Long> NUMBERS = List.of(
            0L,
            1L,
            -1L,
            49L,
            50L,
            51L,
            3_600L,
            3_601L,
            (long) Integer.MAX_VALUE,
            (long) Integer.MIN_VALUE,
            Long.MAX_VALUE,
            Long.MIN_VALUE);

    private static final int MOST_IN_A_LIST = 400;

    private final Random dice;

    HostileValues(Random dice) {
        this.dice = dice;
    }

    /** One of these. */
    <T> T of(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }

    /** A text of one piece over and over, or of several. */
    String text() {
        var length = of(LENGTHS);
        var pieces = IntStream.rangeClosed(0, dice.nextInt(3))
                .mapToObj(_ -> of(PIECES))
                .toList();
        var text = new StringBuilder();
        while (text.length() < length) text.append(dice.nextInt(8) == 0 ? of(PIECES) : of(pieces));
        return text.substring(0, Math.min(text.length(), length));
    }

    /**
     * Something for a field: mostly of its type, so that it gets far, and now and then not.
     *
     * @param ids where the field names something
     */
    @Nullable
    Object of(Class<?> type, Supplier<String> ids) {
        if (dice.nextInt(25) == 0) return null;
        if (dice.nextInt(25) == 0) return of(List.<Object>of("walked", 7, true, List.of(), Map.of("a", 1)));
        if (type == boolean.class || type == Boolean.class) return dice.nextBoolean();
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return of(NUMBERS);
        if (type.isEnum()) return of(Arrays.asList(type.getEnumConstants())).toString();
        if (Iterable.class.isAssignableFrom(type)) return list(ids);
        if (type == String.class) return text();
        return type.isRecord() && !Endpoint.isWrittenAsOne(type) ? fields(type, ids) : named(ids);
    }

    Map<String, @Nullable Object> fields(Class<?> type, Supplier<String> ids) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var component : type.getRecordComponents()) fields.put(component.getName(), of(component.getType(), ids));
        return fields;
    }

    private String named(Supplier<String> ids) {
        return dice.nextInt(3) == 0 ? text() : ids.get();
    }

    private List<String> list(Supplier<String> ids) {
        var size = dice.nextBoolean() ? dice.nextInt(4) : dice.nextInt(MOST_IN_A_LIST);
        return IntStream.range(0, size).mapToObj(_ -> named(ids)).toList();
    }
}
