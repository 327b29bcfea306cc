package parley.media.web;

import java.io.IOException;
import java.util.List;

/** Knows where one kind of file tells by whom, with what and where it was made. */
interface MetadataFinder {

    /** What to overwrite so that the file tells nothing of this any more, and is as whole as before. */
    List<Patch> find(FileBytes file) throws IOException;
}
