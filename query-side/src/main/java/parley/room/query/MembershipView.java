package parley.room.query;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a person is in a room.
 *
 * @param number the room's last number at joining: what was said before counts as read
 */
@Document(MembershipView.COLLECTION)
record MembershipView(@Id String id, String room, String account, Instant since, long number) {

    static final String COLLECTION = "membership_1";
}
