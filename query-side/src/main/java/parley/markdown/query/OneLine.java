package parley.markdown.query;

/** Plain text squeezed into one line of limited length. */
final class OneLine {

    private OneLine() {}

    /** Drops what could rearrange the page around it (bidirectional controls) or is not text at all. */
    static String of(String text, int longest) {
        var line = text.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]|[\\p{Cc}\\p{Cs}&&[^\\s]]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        if (line.codePointCount(0, line.length()) <= longest) return line;
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
