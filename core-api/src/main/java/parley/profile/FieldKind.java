package parley.profile;

/** What a person adds to their profile under a label of their own. */
public enum FieldKind {
    /** An address in the web. */
    LINK,
    TEXT
}
