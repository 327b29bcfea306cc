package parley.people;

import org.jspecify.annotations.Nullable;
import parley.media.MediaId;
import parley.shared.AccountId;

/** That somebody may look otherwise than before; features that the directory of people knows nothing of tell it so. */
public interface FaceEvent {

    AccountId account();

    /** Whether it is about the picture beside the name. */
    boolean concernsFace();

    /** The picture that everybody signed in may see from now on, if there is one. */
    @Nullable
    MediaId face();
}
