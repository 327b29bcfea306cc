package parley.shared.query;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.shared.Cause;

/**
 * A document that waits, and the event that failed in it.
 *
 * @param position of that event
 * @param last the place of the last event that waits
 */
@Document(StuckView.COLLECTION)
public record StuckView(
        @Id String id,
        String processor,
        String document,
        Position position,
        long last,
        String event,
        String type,
        String about,
        Instant happenedAt,
        Instant since,
        Instant triedAt,
        int tries,
        Cause cause) {

    static final String COLLECTION = "stuck_1";

    static String idOf(String processor, String document) {
        return processor + "/" + document;
    }

    static StuckView of(String processor, Failure failure, long last, Instant now) {
        var heard = failure.heard();
        var event = (DomainEventMessage<?>) heard.event();
        return new StuckView(
                idOf(processor, heard.document()),
                processor,
                heard.document(),
                Position.after(null, heard.note().token()),
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

    /** Whether the event must wait: it is the one that failed, or comes after it. */
    boolean holds(TrackingToken token) {
        return !Position.covers(position, token) || token.position().orElse(-1) == position.at();
    }
}
