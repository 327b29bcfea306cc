package parley.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import parley.account.AccountId;

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
     * Opens one rendition, positioned at its beginning; reading decrypts no more than what is asked for.
     *
     * @throws parley.shared.CommandRejected with {@code NO_SUCH_MEDIA} when it is absent, discarded or erased
     */
    Kept open(MediaId media, Variant variant) throws IOException;

    /** One size of a picture, or the file itself, in the clear. */
    record Rendition(Variant variant, String mimeType, Path file) {}

    /** What is kept, ready to be read; whoever opened it closes its bytes. */
    record Kept(ContentId content, String mimeType, long length, SeekableByteChannel bytes) {}
}
