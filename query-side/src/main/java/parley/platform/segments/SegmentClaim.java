package parley.platform.segments;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.data.mongodb.core.BulkOperations;

/**
 * The right of this node to write what a batch of one segment comes to.
 *
 * <p>It lasts as long as the segment's claim in the token store. A node that was paused for longer must not send what it
 * had in hand: not all of its writes would fail by themselves.
 */
@FunctionalInterface
public interface SegmentClaim {

    /** Where no processor is at work, nobody else is either. */
    SegmentClaim ALONE = () -> {};

    /** Fails when another node may have taken over; asks the token store only when some time has passed. */
    void confirm();

    /** Sends writes, right after it is sure that they are this node's to send. */
    default void send(BulkOperations writes) {
        confirm();
        writes.execute();
    }

    /** That of the current batch. */
    static SegmentClaim current() {
        return CurrentUnitOfWork.<SegmentClaim>map(work -> work.root().getResource(SegmentClaim.class.getName()))
                .orElse(ALONE);
    }
}
