package parley.media.port;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import parley.media.ContentId;
import parley.media.MediaId;
import parley.media.Variant;
import parley.shared.AccountId;

/**
 * Keeps the bytes of files, encrypted under their owner's key and once per content.
 *
 * <p>It is called directly, on the node that has the bytes: half a gigabyte travels on no bus.
 */
public interface MediaStore {

    /** Reads all of the content and says under which name it is, or would be, kept for this owner. */
    ContentId identify(AccountId owner, InputStream content) throws IOException;

    /** Keeps the content in these renditions, unless it is kept already. What nothing uses is swept after a while. */
    void keep(AccountId owner, ContentId content, List<Rendition> renditions) throws IOException;

    /**
     * Finds one rendition: of a picture that is small already the next larger one.
     *
     * @throws parley.shared.CommandRejected with {@code NO_SUCH_MEDIA} when it is absent, discarded or erased
     */
    Kept find(MediaId media, Variant variant);

    /** One size of a picture, or the file itself, in the clear. */
    record Rendition(Variant variant, String mimeType, Path file) {}

    /** What is kept, and how to read it. */
    record Kept(AccountId owner, ContentId content, Variant variant, String mimeType, long length, Bytes bytes) {}

    /** Bytes that are decrypted as they are read, no more of them than what is asked for. */
    interface Bytes {

        /** Opened at the beginning; whoever opens it closes it. */
        SeekableByteChannel open() throws IOException;
    }
}
