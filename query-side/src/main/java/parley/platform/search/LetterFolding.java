package parley.platform.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Letters as people type them who look for a name: without case, accents and forms, and those that have no simpler part by
 * what they are typed as. The browser folds alike ({@code ui/base/folding.js}), so that both find the same.
 *
 * <p>Marks that make a syllable, as in the scripts of India and in kana, stay: without them it would be another name.
 */
public final class LetterFolding {

    /** Accents and points of Latin, Greek, Cyrillic, Hebrew, Arabic and Syriac; and the sign that stretches Arabic words. */
    private static final Pattern MARKS = Pattern.compile(
            "[\\u0300-\\u036F\\u0483-\\u0487\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0610-\\u061A\\u0640"
                    + "\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED\\u0711\\u0730-\\u074A"
                    + "\\u1AB0-\\u1ACE\\u1DC0-\\u1DFF\\u20D0-\\u20F0\\uFE20-\\uFE2F]");

    /** What Unicode does not take apart. */
    static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ł", "l"),
            Map.entry("ı", "i"),
            Map.entry("ħ", "h"),
            Map.entry("ŧ", "t"),
            Map.entry("ŋ", "n"),
            Map.entry("ĸ", "k"),
            Map.entry("ə", "e"),
            Map.entry("ɓ", "b"),
            Map.entry("ɗ", "d"),
            Map.entry("ƙ", "k"),
            Map.entry("ƴ", "y"),
            Map.entry("ɛ", "e"),
            Map.entry("ɔ", "o"),
            Map.entry("ς", "σ"),
            Map.entry("і", "и"),
            Map.entry("ґ", "г"),
            Map.entry("ى", "ي"),
            Map.entry("ة", "ه"),
            Map.entry("ک", "ك"),
            Map.entry("ی", "ي"));

    private static final Pattern ANY_OF_THEM =
            Pattern.compile(LETTERS.keySet().stream().collect(Collectors.joining("", "[", "]")));

    private LetterFolding() {}

    public static String of(String text) {
        var parts =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return ANY_OF_THEM.matcher(parts.toLowerCase(Locale.ROOT)).replaceAll(letter -> LETTERS.get(letter.group()));
    }
}
