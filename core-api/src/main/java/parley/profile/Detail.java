package parley.profile;

/** What every profile has a place for. */
public enum Detail {
    /** Markdown source; all others are one line. */
    BIO,
    PRONOUNS,
    LOCATION,
    /** The name of a time zone in the IANA database, such as {@code Europe/Lisbon}. */
    TIME_ZONE
}
