package parley.shared.query;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Tries again what waits for a document, in its order. Called by one thread of one node at a time.
 */
@Component
public class Revival {

    private static final int AT_ONCE = 200;

    private final LetterBox letters;
    private final PastEvents events;
    private final Projections projections;
    private final RecentDocuments recent;

    Revival(LetterBox letters, PastEvents events, Projections projections, RecentDocuments recent) {
        this.letters = letters;
        this.events = events;
        this.projections = projections;
        this.recent = recent;
    }

    /** Folds what waits until something fails, or nothing is left; the document may have been mended by hand. */
    public void retry(String processor, String document) {
        recent.forgetAll();
        var goesOn = true;
        while (goesOn)
            goesOn = letters.find(processor, document).map(this::fold).orElse(false);
    }

    /** Leaves out the event that failed, if it still is that one, and goes on with what waits behind it. */
    public void drop(String processor, String document, String event) {
        letters.find(processor, document)
                .filter(stuck -> stuck.event().equals(event))
                .ifPresent(this::drop);
    }

    private void drop(StuckView stuck) {
        letters.remove(letters.first(stuck, 1));
        retry(stuck.processor(), stuck.document());
    }

    /** Answers whether more may wait, and can be folded. */
    private boolean fold(StuckView stuck) {
        var waiting = letters.first(stuck, AT_ONCE);
        if (waiting.isEmpty()) return !letters.release(stuck);
        var failure = fold(stuck, waiting);
        letters.remove(failure.map(at -> before(at, waiting)).orElse(waiting));
        failure.ifPresent(again -> letters.failedAgain(stuck, again));
        return failure.isEmpty();
    }

    private static List<LetterView> before(Failure failure, List<LetterView> waiting) {
        var place = failure.heard().note().token().position().orElseThrow();
        return waiting.stream().filter(letter -> letter.place() < place).toList();
    }

    private Optional<Failure> fold(StuckView stuck, List<LetterView> waiting) {
        var work = new BatchingUnitOfWork<TrackedEventMessage<?>>(
                waiting.stream().<TrackedEventMessage<?>>map(this::message).toList());
        var result = work.executeWithResult(() -> {
            projections.handle(stuck.processor(), work.getMessage());
            return work.isLastMessage() ? Batch.writeOne(stuck.document()) : Optional.<Failure>empty();
        });
        if (result.isExceptional() && result.exceptionResult() instanceof RuntimeException e) throw e;
        return result.getPayload();
    }

    private TrackedEventMessage<?> message(LetterView letter) {
        return new GenericTrackedDomainEventMessage<>(
                letter.live() ? letter.token() : replaying(letter), events.read(letter.aggregate(), letter.sequence()));
    }

    /** What was parked while it was replayed is told to nobody when it is tried again. */
    private static TrackingToken replaying(LetterView letter) {
        var later = letter.place() + 1;
        var resetAt = letter.gapAware()
                ? GapAwareTrackingToken.newInstance(later, List.of())
                : new GlobalSequenceTrackingToken(later);
        return ReplayToken.createReplayToken(resetAt, letter.token());
    }
}
