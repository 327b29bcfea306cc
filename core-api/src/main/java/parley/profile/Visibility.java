package parley.profile;

/** Who sees a part of a profile, beside the person themselves. */
public enum Visibility {
    /** Everyone who is signed in. */
    EVERYONE,
    FRIENDS,
    NOBODY
}
