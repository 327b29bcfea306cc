package parley.shared.query;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An event that waits for a document. It says where the event is, not what: that stays in the event store alone, sealed.
 *
 * @param stuck the document's entry among those that wait
 * @param place orders the letters of one document
 */
@Document(LetterView.COLLECTION)
record LetterView(
        @Id String id,
        String stuck,
        long place,
        Position position,
        boolean gapAware,
        String aggregate,
        long sequence,
        boolean live) {

    static final String COLLECTION = "letters_1";

    static LetterView of(String processor, Heard<?> heard) {
        var token = heard.note().token();
        var stuck = StuckView.idOf(processor, heard.document());
        var event = (DomainEventMessage<?>) heard.event();
        var place = token.position().orElseThrow();
        return new LetterView(
                stuck + "/" + place,
                stuck,
                place,
                Position.after(null, token),
                token instanceof GapAwareTrackingToken,
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                heard.note().live());
    }

    TrackingToken token() {
        return position.token(gapAware);
    }
}
