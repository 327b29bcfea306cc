package parley.profile;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why something asked of a profile is refused. */
public enum ProfileRejection implements Rejection {
    NOT_YOUR_PROFILE(
            Kind.FORBIDDEN, "Only the person themselves may do this; administrators may take away what breaks a rule."),
    BIO_TOO_LONG(Kind.INVALID, "Use at most 2,000 characters to tell of yourself."),
    PRONOUNS_MALFORMED(Kind.INVALID, "Use one line of at most 40 characters for your pronouns."),
    LOCATION_MALFORMED(Kind.INVALID, "Use one line of at most 100 characters for where you are."),
    TIME_ZONE_UNKNOWN(Kind.INVALID, "Choose a time zone by its name, such as Europe/Lisbon."),
    FIELD_MALFORMED(Kind.INVALID, "Give the field a label of 1 to 40 characters and one line of 1 to 200."),
    LINK_MALFORMED(
            Kind.INVALID,
            "Give the link a label of 1 to 40 characters and an address such as https://example.org, of at most 500."),
    TOO_MANY_FIELDS(Kind.CONFLICT, "A profile holds at most 12 fields of your own. Remove one first."),
    TOO_MANY_LINKS(Kind.CONFLICT, "A profile holds at most 8 links. Remove one first."),
    STATUS_MALFORMED(Kind.INVALID, "Use a single emoji, one line of at most 100 characters, or both."),
    STATUS_ALREADY_OVER(Kind.INVALID, "Choose an end that is still to come."),
    REMOVAL_UNEXPLAINED(Kind.INVALID, "Say why, in 1 to 500 characters.");

    private final Kind kind;
    private final String sentence;

    ProfileRejection(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
