package parley.platform.allowances;

/** What people do that costs the site or other people something: each kind has one allowance in the settings. */
public enum Action {
    /** Sending. */
    MESSAGES,
    /** Editing, deleting, reacting, pinning. */
    CHANGES,
    /** Opening rooms. */
    ROOMS,
    /** Joining and leaving. */
    JOINS,
    /** Turning to somebody: friend requests, first messages, bringing people in. */
    CONTACTS,
    /** Beginning uploads. */
    UPLOADS,
    /** Going on with what was begun: parts of uploads, read positions, how one has a conversation, what one saves. */
    STEPS,
    /** Answering people, and keeping away from them: accepting, declining, taking back, unfriending, blocking. */
    ANSWERS,
    /** Searching, and rendering what is not sent. */
    SEARCHES,
    /** What one tells of oneself, and how one signs in. */
    SETTINGS,
    /** Leading a room, keeping order, running the site. */
    MODERATION
}
