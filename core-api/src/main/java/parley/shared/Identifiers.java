package parley.shared;

import java.util.regex.Pattern;

/** The forms of identifiers. All are short: an id is copied into many documents, and whoever sends one chooses it. */
public final class Identifiers {

    /** As long as a UUID. */
    @Bound
    static final int LONGEST = 36;

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern NAME_FORM = Pattern.compile("[0-9a-z-]{1,%d}".formatted(LONGEST));

    private static final String NO_NAME = "not 1 to %d lower-case letters, digits and dashes".formatted(LONGEST);

    /** A word that says what it is, and the ids it is made of. */
    private static final Pattern DERIVED_FORM =
            Pattern.compile("[0-9a-z-]{1,%1$d}(:[0-9a-z-]{1,%1$d}){1,2}".formatted(LONGEST));

    private Identifiers() {}

    /**
     * Returns the value when it is a UUID in lower case (RFC 9562).
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static String requireUuid(String value) {
        return require(UUID_FORM, value, "not a lower-case UUID");
    }

    /**
     * Returns the value when it is made of lower-case letters, digits and dashes, and no longer than a UUID.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static String requireName(String value) {
        return require(NAME_FORM, value, NO_NAME);
    }

    /**
     * Returns the value when it is two or three such names with colons between them.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static String requireDerived(String value) {
        return require(DERIVED_FORM, value, "not made of other ids");
    }

    private static String require(Pattern form, String value, String otherwise) {
        if (!form.matcher(value).matches()) throw new IllegalArgumentException(otherwise);
        return value;
    }
}
