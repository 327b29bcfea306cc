package parley.room.query;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The newest messages of a room that mention one username. */
@Document(MentionsView.COLLECTION)
record MentionsView(@Id String id, List<Long> numbers) {

    static final String COLLECTION = "mention_1";
    static final int MOST = 200;

    static String idOf(String room, String folded) {
        return room + ":" + folded;
    }
}
