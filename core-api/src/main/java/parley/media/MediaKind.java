package parley.media;

/** How a file is shown. It follows from the content, never from a name or from what a client says. */
public enum MediaKind {
    PICTURE,
    VIDEO,
    AUDIO,
    /** Everything else: it is downloaded and never shown inside a page. */
    FILE
}
