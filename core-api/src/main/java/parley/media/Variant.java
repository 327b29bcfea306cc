package parley.media;

/** The sizes in which a picture is kept; everything else has its {@code ORIGINAL} alone. */
public enum Variant {
    /** At most 320 pixels wide and high; 64 for an avatar. */
    THUMB,
    /** At most 1600 pixels wide and high; 256 for an avatar. */
    VIEW,
    /** As large as it came; pictures are encoded anew without what the camera wrote into them. */
    ORIGINAL
}
