package parley.room.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.shared.query.TrackedDocument;

/** The messages numbered 50·k to 50·k+49 of a room, addressed by arithmetic, so that a page costs the same for ever. */
@Document(HistoryView.COLLECTION)
class HistoryView extends TrackedDocument {

    static final String COLLECTION = "history_1";
    static final int SIZE = 50;

    @Id
    final String id;

    final String room;
    final long bucket;

    List<MessageView> messages = new ArrayList<>();

    HistoryView(String id, String room, long bucket) {
        this.id = id;
        this.room = room;
        this.bucket = bucket;
    }

    /** An empty one. */
    static HistoryView of(String id) {
        var cut = id.lastIndexOf(':');
        return new HistoryView(id, id.substring(0, cut), Long.parseLong(id.substring(cut + 1)));
    }

    static String idOf(String room, long number) {
        return room + ":" + number / SIZE;
    }

    /** The ids of the buckets that hold the numbers of a range, both ends included. */
    static List<String> idsOf(String room, long from, long to) {
        return LongStream.rangeClosed(from / SIZE, to / SIZE)
                .mapToObj(bucket -> room + ":" + bucket)
                .toList();
    }

    void append(MessageView message) {
        messages.add(message);
    }

    @Nullable
    MessageView find(long number) {
        if (messages.isEmpty()) return null;
        var index = number - messages.getFirst().number;
        return index < 0 || index >= messages.size() ? null : messages.get((int) index);
    }
}
