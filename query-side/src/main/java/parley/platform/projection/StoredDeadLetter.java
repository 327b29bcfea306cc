package parley.platform.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An event that waits for a document. It says where the event is, not what: that stays in the event store alone, sealed.
 *
 * @param blocked the document's entry among those that wait
 * @param place orders the letters of one document
 */
@Document(StoredDeadLetter.COLLECTION)
record StoredDeadLetter(
        @Id String id,
        String blocked,
        long place,
        StreamPosition position,
        boolean gapAware,
        String aggregate,
        long sequence,
        boolean live) {

    static final String COLLECTION = "letters";

    /** @param sequence with which it waits */
    static StoredDeadLetter of(String processor, String sequence, BufferedEvent<?> buffered) {
        var token = buffered.note().token();
        var blocked = BlockedDocument.idOf(processor, sequence);
        var event = (DomainEventMessage<?>) buffered.event();
        var place = token.position().orElseThrow();
        return new StoredDeadLetter(
                blocked + "/" + place,
                blocked,
                place,
                StreamPosition.after(null, token),
                token instanceof GapAwareTrackingToken,
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                buffered.note().live());
    }

    TrackingToken token() {
        return position.token(gapAware);
    }
}
