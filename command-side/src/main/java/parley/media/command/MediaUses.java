package parley.media.command;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.shared.AccountId;

/**
 * Knows where files are used, for those who use them: a file that nothing uses is thrown away after a while.
 *
 * <p>A command handler requires the files that its event will name; a subscribing processor of the same feature notes
 * the use when the event happens, in the same transaction, and its end likewise.
 */
public interface MediaUses {

    /**
     * Lets through files that are this person's own, and tells what they are, in this order. Until the transaction ends none
     * of them is thrown away.
     *
     * @throws parley.shared.CommandRejected with {@code NO_SUCH_MEDIA} when one is somebody else's, absent or discarded
     */
    List<MediaFile> require(AccountId owner, Collection<MediaId> media);

    /**
     * Notes that they are used; again is harmless.
     *
     * @param place where, in a form of one's own, such as {@code message:<id>} or {@code avatar:<id>}
     */
    void use(Collection<MediaId> media, String place);

    /** Notes that nothing is used there any more; again is harmless. */
    void release(String place, Instant at);
}
