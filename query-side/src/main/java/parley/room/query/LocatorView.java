package parley.room.query;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Where the message of an id is. */
@Document(LocatorView.COLLECTION)
record LocatorView(@Id String id, String room, long number) {

    static final String COLLECTION = "message_1";
}
