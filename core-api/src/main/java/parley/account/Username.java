package parley.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import parley.shared.CommandRejected;

/** A name to sign in with and to be mentioned by; unique ignoring case and look-alikes, and never changed. */
public record Username(@JsonValue String value) {

    /** Two dots or hyphens in a row end a name inside a text, so none has them. */
    private static final Pattern FORM =
            Pattern.compile("(?!.*[.-]_*[.-])[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._-]{0,28}[\\p{L}\\p{M}\\p{N}])");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Username {
        if (!FORM.matcher(value).matches()) throw new CommandRejected(AccountRejection.USERNAME_MALFORMED);
    }

    @Override
    public String toString() {
        return value;
    }
}
