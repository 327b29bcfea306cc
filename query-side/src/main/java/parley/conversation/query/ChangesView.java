package parley.conversation.query;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The changes numbered 200·k to 200·k+199 of a conversation: which message each was made to. */
@Document(ChangesView.COLLECTION)
record ChangesView(@Id String id, Map<String, Long> numbers) {

    static final String COLLECTION = "change";
    private static final int SIZE = 200;

    static String idOf(String conversation, long change) {
        return conversation + ":" + change / SIZE;
    }

    static List<String> idsOf(String conversation, long from, long to) {
        return LongStream.rangeClosed(from / SIZE, to / SIZE)
                .mapToObj(page -> conversation + ":" + page)
                .toList();
    }
}
