package parley.room.query;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** How far a person has read in a room. Not part of any projection: nothing could bring it back. */
@Document(ReadView.COLLECTION)
record ReadView(@Id String id, long number, long epoch) {

    static final String COLLECTION = "reading";
}
