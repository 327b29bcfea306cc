package parley.conversation.query;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.shared.Bound;

/**
 * The newest messages of a conversation that one person wrote, or that mention one username: beside how far somebody has read, what
 * decides what is unread for them.
 */
@Document(MarkedNumbersView.COLLECTION)
record MarkedNumbersView(@Id String id, List<Long> numbers) {

    static final String COLLECTION = "marked";

    @Bound
    static final int MOST = 200;

    static String mentioning(String conversation, String folded) {
        return conversation + ":" + folded;
    }

    /** No username has such a sign. */
    static String writtenBy(String conversation, String account) {
        return conversation + ":=" + account;
    }
}
