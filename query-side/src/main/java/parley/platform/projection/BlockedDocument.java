package parley.platform.projection;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.shared.Cause;

/**
 * A sequence of events that waits, and the one of them that failed.
 *
 * @param document what waits: a part of a document, or all of it
 * @param position of that event
 * @param last the place of the last event that waits
 */
@Document(BlockedDocument.COLLECTION)
public record BlockedDocument(
        @Id String id,
        String processor,
        String document,
        StreamPosition position,
        long last,
        String event,
        String type,
        String about,
        Instant happenedAt,
        Instant since,
        Instant triedAt,
        int tries,
        Cause cause) {

    static final String COLLECTION = "blocked";

    static String idOf(String processor, String document) {
        return processor + "/" + document;
    }

    static BlockedDocument of(String processor, EventFailure failure, long last, Instant now) {
        var buffered = failure.buffered();
        var event = (DomainEventMessage<?>) buffered.event();
        return new BlockedDocument(
                idOf(processor, failure.sequence()),
                processor,
                failure.sequence(),
                StreamPosition.after(null, buffered.note().token()),
                last,
                event.getIdentifier(),
                event.getPayloadType().getSimpleName(),
                event.getAggregateIdentifier(),
                event.getTimestamp(),
                now,
                now,
                1,
                Cause.of(failure.cause()));
    }

    /** The same after another failure: it has waited since the first. */
    BlockedDocument after(BlockedDocument before) {
        return new BlockedDocument(
                id,
                processor,
                document,
                position,
                Math.max(last, before.last),
                event,
                type,
                about,
                happenedAt,
                before.since,
                triedAt,
                event.equals(before.event) ? before.tries + 1 : 1,
                cause);
    }

    /** Whether the event must wait: it is the one that failed, or comes after it. */
    boolean holds(TrackingToken token) {
        return !StreamPosition.covers(position, token) || token.position().orElse(-1) == position.at();
    }
}
