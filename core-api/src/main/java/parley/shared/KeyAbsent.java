package parley.shared;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text can't be read, because its key is not stored here although nobody destroyed it. That is no erasure: whoever
 * meets it refuses, or keeps the event until the key is there.
 */
public final class KeyAbsent extends CommandRejected {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Record event;

    public KeyAbsent() {
        this(null);
    }

    private KeyAbsent(@Nullable Record event) {
        super(TextRejection.KEY_ABSENT);
        this.event = event;
    }

    /** @param event what was read, without its texts: it tells what waits, and must never be taken for what happened */
    public KeyAbsent whileReading(Record event) {
        return new KeyAbsent(event);
    }

    public Optional<Record> event() {
        return Optional.ofNullable(event);
    }

    /** The absent key that is behind a failure, if one is. */
    public static Optional<KeyAbsent> in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(50)
                .filter(KeyAbsent.class::isInstance)
                .map(KeyAbsent.class::cast)
                .findFirst();
    }
}
