package parley.conversation.query;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far a person has read in a conversation. Not part of any projection: nothing could bring it back.
 *
 * @param furthest how far they ever read, whatever they marked as unread since
 */
@Document(ReadView.COLLECTION)
record ReadView(
        @Id String id, long number, long epoch, @Nullable Long furthest) {

    static final String COLLECTION = "reading";

    long everRead() {
        return furthest == null ? number : furthest;
    }
}
