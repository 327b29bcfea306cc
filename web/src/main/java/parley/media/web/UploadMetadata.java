package parley.media.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import parley.shared.Bound;

/** What a client says of its upload: pairs of a key and a value in base64, as tus describes. Only the name is used. */
final class UploadMetadata {

    @Bound
    private static final int LONGEST_NAME = 150;

    private UploadMetadata() {}

    static String name(String header) {
        for (var pair : header.split(",", -1)) {
            var parts = pair.strip().split(" ", 2);
            if (parts.length == 2 && parts[0].equals("filename")) return clean(decoded(parts[1]));
        }
        return "file";
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /** Neither a path nor anything that turns the reading direction or hides an extension. */
    private static String clean(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var visible = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]", "").strip();
        var start = Math.max(0, visible.length() - LONGEST_NAME);
        return visible.isBlank() ? "file" : visible.substring(start);
    }
}
