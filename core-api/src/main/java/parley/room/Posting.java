package parley.room;

/** Who may write in a room. */
public enum Posting {
    EVERYONE,
    MODERATORS
}
