package parley.conversation.query;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.account.AccountQuery.Person;
import parley.conversation.ConversationQuery.Member;

/** One line of a conversation's list of members. */
@Document(RosterView.COLLECTION)
record RosterView(@Id String id, String conversation, String account, String sortKey) {

    static final String COLLECTION = "roster";

    Member asAnswer(Person person) {
        return new Member(person.id(), person.username(), person.name(), person.avatar(), sortKey);
    }
}
