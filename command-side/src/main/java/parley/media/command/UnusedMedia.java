package parley.media.command;

import java.time.Instant;
import java.util.List;
import parley.media.MediaId;

/** Knows which files nothing uses. */
interface UnusedMedia {

    /** Until the transaction ends, nobody who asks for the file can begin to use it. */
    boolean contains(MediaId media);

    /** Some of those that have been without use since before. */
    List<MediaId> since(Instant before);
}
