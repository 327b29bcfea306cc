package parley.conversation.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.platform.projection.Lists;
import parley.platform.projection.TrackedDocument;
import parley.shared.Bound;

/** The head of a conversation: its counters, and what its kind keeps. It is the last document that a batch writes. */
@Document(ConversationView.COLLECTION)
public class ConversationView extends TrackedDocument {

    public static final String COLLECTION = "conversation";

    @Bound
    private static final int MOST_PINS = 100;

    @Bound
    private static final int MOST_WITHDRAWN = 200;

    @Id
    public final String id;

    public long members;
    public long lastNumber;
    public long lastChange;
    public Instant openedAt = Instant.EPOCH;
    public Instant lastActivityAt = Instant.EPOCH;

    /** Of one that was never opened nobody knows what it is. */
    public @Nullable KindView kind;

    /** How many messages ever came with files. */
    long withMedia;

    List<Long> pins = List.of();

    /** The newest that were deleted or removed: they are unread for nobody. */
    List<Long> withdrawn = List.of();

    ConversationView(String id) {
        this.id = id;
    }

    public void open(KindView what, Instant at) {
        kind = what;
        openedAt = at;
        lastActivityAt = at;
    }

    /**
     * What its kind keeps.
     *
     * @throws IllegalStateException where it was never opened
     */
    public KindView kind() {
        if (kind == null) throw new IllegalStateException("not opened");
        return kind;
    }

    /** The same, of a kind that only its own events can have made. */
    public <K extends KindView> K kind(Class<K> type) {
        return type.cast(Objects.requireNonNull(kind()));
    }

    void pin(long number) {
        var all = Lists.with(Lists.without(pins, number), number);
        pins = List.copyOf(all.subList(Math.max(0, all.size() - MOST_PINS), all.size()));
    }

    void unpin(long number) {
        pins = Lists.without(pins, number);
    }

    void withdraw(long number) {
        unpin(number);
        withdrawn = Stream.concat(withdrawn.stream(), Stream.of(number))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_WITHDRAWN)
                .toList();
    }
}
