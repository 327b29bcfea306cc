package parley.encryption.command;

import org.jspecify.annotations.Nullable;

/** Stored text that is neither readable nor erased: changed, moved or damaged. It must be seen, so it stops the reader. */
class BrokenSeal extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BrokenSeal(String place, @Nullable Throwable cause) {
        super("Stored text at " + place + " is not what was sealed there. Compare the event with a backup.", cause);
    }
}
