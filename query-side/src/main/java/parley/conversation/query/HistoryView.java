package parley.conversation.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import parley.platform.projection.TrackedDocument;

/** The messages numbered 50·k to 50·k+49 of a conversation, addressed by arithmetic, so that a page costs the same for ever. */
@Document(HistoryView.COLLECTION)
class HistoryView extends TrackedDocument {

    static final String COLLECTION = "history";
    static final int SIZE = 50;

    /** Found by index, so that no document says for each message where it is. */
    static final String MESSAGE_IDS = "messages._id";

    @Id
    final String id;

    final String conversation;
    final long bucket;

    List<MessageView> messages = new ArrayList<>();

    /** How many of them the database has, and whether it has them as they are. */
    @Transient
    private int stored;

    @Transient
    private boolean reworded;

    HistoryView(String id, String conversation, long bucket) {
        this.id = id;
        this.conversation = conversation;
        this.bucket = bucket;
    }

    /** An empty one. */
    static HistoryView of(String id) {
        var cut = id.lastIndexOf(':');
        return new HistoryView(id, id.substring(0, cut), Long.parseLong(id.substring(cut + 1)));
    }

    static String idOf(String conversation, long number) {
        return conversation + ":" + number / SIZE;
    }

    /** The ids of the buckets that hold the numbers of a range, both ends included. */
    static List<String> idsOf(String conversation, long from, long to) {
        return LongStream.rangeClosed(from / SIZE, to / SIZE)
                .mapToObj(bucket -> conversation + ":" + bucket)
                .toList();
    }

    void append(MessageView message) {
        messages.add(message);
    }

    /** Some of what was said is about to change. */
    void reword() {
        reworded = true;
    }

    /** Of fifty messages the last one is new, as a rule. */
    @Override
    protected Optional<Update> amendment() {
        if (reworded || stored == 0) return Optional.empty();
        var fresh = messages.subList(stored, messages.size());
        var update = new Update();
        return Optional.of(fresh.isEmpty() ? update : update.push("messages").each(fresh.toArray()));
    }

    @Override
    protected void isStored() {
        stored = messages.size();
        reworded = false;
    }

    @Nullable
    MessageView find(String message) {
        return messages.stream()
                .filter(one -> one.id.equals(message))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    MessageView find(long number) {
        if (messages.isEmpty()) return null;
        var index = number - messages.getFirst().number;
        return index < 0 || index >= messages.size() ? null : messages.get((int) index);
    }
}
