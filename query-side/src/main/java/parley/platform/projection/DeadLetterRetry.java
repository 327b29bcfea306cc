package parley.platform.projection;

import java.util.List;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.stereotype.Component;
import parley.platform.readmodels.Build;
import parley.platform.readmodels.ReadModels;
import parley.platform.segments.SegmentClaim;

/**
 * Tries again what waits for a document, in its order. Called by one thread of one node at a time.
 */
@Component
public class DeadLetterRetry {

    /** How many events are folded together. */
    static final int AT_ONCE = 200;

    private final DeadLetterStore deadLetters;
    private final DeadLetters dead;
    private final PastEvents events;
    private final Projections projections;
    private final RecentDocuments recent;
    private final ReadModels models;

    DeadLetterRetry(
            DeadLetterStore deadLetters,
            DeadLetters dead,
            PastEvents events,
            Projections projections,
            RecentDocuments recent,
            ReadModels models) {
        this.deadLetters = deadLetters;
        this.dead = dead;
        this.events = events;
        this.projections = projections;
        this.recent = recent;
        this.models = models;
    }

    /** Folds what waits in a sequence, or for a document, until something fails or nothing is left. */
    public void retry(String name, String waiting) {
        var processor = models.processor(name);
        dead.forget(processor); // another node may have parked more
        foldAll(processor, waiting);
    }

    private void foldAll(String processor, String waiting) {
        recent.forgetAll(); // the document may have been mended by hand
        var goesOn = true;
        while (goesOn)
            goesOn = deadLetters.find(processor, waiting).map(this::fold).orElse(false);
        recent.forgetAll(); // the processor kept what it had written before this
    }

    /** The same for all that waits of a processor, one after the other. */
    public void retryAll(String name) {
        var processor = models.processor(name);
        dead.forget(processor); // once: to remember all again for each of so many takes longer than to fold them
        for (var next = deadLetters.next(processor, ""); next.isPresent(); ) {
            SegmentClaim.current().confirm();
            foldAll(processor, next.get().document());
            next = deadLetters.next(processor, next.get().document());
        }
    }

    /** Leaves out the event that failed, if it still is that one, and goes on with what waits behind it. */
    public void drop(String processor, String waiting, String event) {
        deadLetters
                .find(models.processor(processor), waiting)
                .filter(blocked -> blocked.event().equals(event))
                .ifPresent(this::drop);
    }

    private void drop(BlockedDocument blocked) {
        deadLetters.remove(deadLetters.first(blocked, 1));
        retry(blocked.processor(), blocked.document());
    }

    /** Answers whether more may wait, and can be folded. */
    private boolean fold(BlockedDocument blocked) {
        var waiting = deadLetters.first(blocked, AT_ONCE);
        if (waiting.isEmpty()) return !deadLetters.release(blocked);
        if (!failsAgain(blocked, waiting)) {
            deadLetters.remove(waiting);
            return true;
        }
        var at = deadLetters
                .find(blocked.processor(), blocked.document())
                .orElseThrow()
                .position();
        deadLetters.remove(
                waiting.stream().filter(letter -> letter.place() < at.at()).toList());
        return false;
    }

    private boolean failsAgain(BlockedDocument blocked, List<StoredDeadLetter> waiting) {
        var work = new BatchingUnitOfWork<TrackedEventMessage<?>>(
                waiting.stream().<TrackedEventMessage<?>>map(this::message).toList());
        if (Build.isNamed(blocked.processor())) Build.named(blocked.processor()).writtenBy(work);
        var result = work.executeWithResult(() -> {
            UnreadableEvent.unlessReadable(work);
            projections.handle(blocked.processor(), work.getMessage());
            return work.isLastMessage() && Batch.retry(blocked.processor(), dead, blocked.document());
        });
        if (result.isExceptional() && result.exceptionResult() instanceof RuntimeException e) throw e;
        return result.getPayload();
    }

    private TrackedEventMessage<?> message(StoredDeadLetter letter) {
        // what was parked while it was replayed is told to nobody when it is tried again
        var token = letter.live() ? letter.token() : Replaying.of(letter.token());
        return new GenericTrackedDomainEventMessage<>(token, events.read(letter.aggregate(), letter.sequence()));
    }
}
