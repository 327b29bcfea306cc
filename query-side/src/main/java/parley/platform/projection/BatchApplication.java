package parley.platform.projection;

import java.util.List;
import java.util.function.Supplier;

/**
 * Folds and writes events, and finds out which of them can't be: those wait, and all others are written.
 *
 * <p>A fold says itself what fails in it. A write, or a read, that fails for what is in a document does not say because of
 * which event: the batch is cut in halves until it is one. What a failed try has written already is written again, as
 * after a crash.
 */
final class BatchApplication<N extends DocumentEvent> {

    /** When so many tries in a row met one that fails, smaller batches waste less. */
    private static final int TRIES = 8;

    private final Supplier<Batch<N>> fresh;
    private final ParkedEvents parked;

    BatchApplication(Supplier<Batch<N>> fresh, ParkedEvents parked) {
        this.fresh = fresh;
        this.parked = parked;
    }

    void absorb(List<BufferedEvent<N>> buffered) {
        var events = parked.holdBack(buffered);
        for (var tries = 0; !events.isEmpty(); tries++) {
            if (tries == TRIES && buffered.size() > 1) {
                absorbHalves(buffered);
                return;
            }
            var batch = fresh.get();
            try {
                var failures = batch.foldAll(events);
                if (failures.isEmpty()) {
                    batch.write();
                    Batch.announceLater(batch);
                    return;
                }
                events = parked.park(events, failures);
            } catch (RuntimeException | StackOverflowError failure) {
                if (FaultClassifier.arePassing(failure)) throw failure;
                if (buffered.size() > 1) {
                    absorbHalves(buffered);
                    return;
                }
                events = parked.park(events, List.of(events.getFirst().failed(failure)));
            }
        }
    }

    private void absorbHalves(List<BufferedEvent<N>> buffered) {
        absorb(buffered.subList(0, buffered.size() / 2));
        absorb(buffered.subList(buffered.size() / 2, buffered.size()));
    }
}
