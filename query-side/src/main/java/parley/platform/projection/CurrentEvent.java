package parley.platform.projection;

import java.util.Optional;

/**
 * An event whose turn it is in a batch.
 *
 * @param waits whether it is parked with its sequence, so that only its place is kept
 */
record CurrentEvent<N extends DocumentEvent>(BufferedEvent<N> buffered, boolean waits) {

    CurrentEvent(BufferedEvent<N> buffered) {
        this(buffered, false);
    }

    /** What keeps it from being folded; its place can be kept all the same. */
    Optional<Throwable> flaw() {
        return waits ? Optional.empty() : buffered.flaw();
    }

    CurrentEvent<N> waiting() {
        return new CurrentEvent<>(buffered, true);
    }

    /** What waits where this fails: its sequence, or all of the document where not even the place can be kept. */
    EventFailure failed(Throwable cause) {
        return new EventFailure(buffered, waits ? buffered.document() : buffered.sequence(), cause);
    }
}
