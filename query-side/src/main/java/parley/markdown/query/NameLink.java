package parley.markdown.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.jspecify.annotations.Nullable;

/** A person or a room named inside a text. */
class NameLink extends CustomNode {

    enum Kind {
        PERSON("@", "mention", "/people/", "data-mention", 30),
        ROOM("#", "room-link", "/rooms/by-name/", "data-room", 40);

        final String sign;
        private final String cssClass;
        private final String path;
        private final String attribute;
        private final int longest;

        Kind(String sign, String cssClass, String path, String attribute, int longest) {
            this.sign = sign;
            this.cssClass = cssClass;
            this.path = path;
            this.attribute = attribute;
            this.longest = longest;
        }

        static Kind of(String sign) {
            return PERSON.sign.equals(sign) ? PERSON : ROOM;
        }
    }

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*[\\p{L}\\p{M}\\p{N}]");

    final Kind kind;
    final String folded;
    private final String written;

    private NameLink(Kind kind, String written, String folded) {
        this.kind = kind;
        this.written = written;
        this.folded = folded;
    }

    /** The link, or nothing when nobody and no room can be called so. */
    static @Nullable NameLink to(Kind kind, String written) {
        var folded = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (written.length() > kind.longest || !FORM.matcher(folded).matches()) return null;
        return new NameLink(kind, written, folded);
    }

    String label() {
        return kind.sign + written;
    }

    Map<String, String> attributes() {
        return Attributes.of(
                "class",
                kind.cssClass,
                "href",
                kind.path + URLEncoder.encode(folded, StandardCharsets.UTF_8),
                kind.attribute,
                folded);
    }
}
