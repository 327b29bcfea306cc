package parley.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names what a file holds, for one owner: a code of all its bytes under a key of that person (HMAC-SHA-256 in hex).
 *
 * <p>The same content of the same owner has the same id and is stored once. Without the key the id tells nothing.
 */
public record ContentId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContentId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not 64 digits of hexadecimal");
    }

    @Override
    public String toString() {
        return value;
    }
}
