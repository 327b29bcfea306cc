package parley.room.query;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.room.MessageQuery.Author;
import parley.room.RoomQuery.Member;
import parley.shared.AccountId;

/** One line of a room's list of members. */
@Document(RosterView.COLLECTION)
record RosterView(@Id String id, String room, String account, String username, String name, String sortKey) {

    static final String COLLECTION = "roster_1";

    Member asAnswer(Author author) {
        return new Member(new AccountId(account), username, name, author.avatar(), sortKey);
    }
}
