package parley.profile;

/** The pictures of a profile. */
public enum Picture {
    AVATAR,
    COVER
}
