package parley.shared;

import java.util.regex.Pattern;

/** The one form of identifiers that clients may make. */
public final class Identifiers {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Identifiers() {}

    /**
     * Returns the value when it is a UUID in lower case (RFC 9562).
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static String requireUuid(String value) {
        if (!UUID_FORM.matcher(value).matches()) throw new IllegalArgumentException("not a lower-case UUID");
        return value;
    }
}
