package parley.platform.projection;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Documents of one kind that are made of events. A projection says which document an event changes, and how; that the
 * documents are read and written together, take each event once and wait for those that fail is done here.
 *
 * @param <E> what a change may ask for besides changing its document
 */
public final class DocumentProjection<D extends TrackedDocument, E extends BatchEffects> {

    private final Supplier<Documents<D>> documents;
    private final Supplier<E> effects;
    private final Consumer<Set<String>> written;

    private DocumentProjection(Supplier<Documents<D>> documents, Supplier<E> effects, Consumer<Set<String>> written) {
        this.documents = documents;
        this.effects = effects;
        this.written = written;
    }

    /**
     * Documents whose changes nobody is told of.
     *
     * @param fresh makes the document of an id that has none yet
     * @param id tells a document's id
     */
    public static <D extends TrackedDocument> DocumentProjection<D, BatchEffects> of(
            MongoOperations mongo, Class<D> type, Function<String, D> fresh, Function<D, String> id) {
        return new DocumentProjection<>(
                () -> new Documents<>(mongo, type, fresh, id), () -> BatchEffects.NONE, _ -> {});
    }

    /**
     * The same documents; what a change adds is told once it is committed.
     *
     * @param teller is given what came with the event because of which it is told
     */
    public <T> DocumentProjection<D, Announcements<T>> announcing(BiConsumer<T, MetaData> teller) {
        return with(() -> new Announcements<>(teller));
    }

    /**
     * The same documents with effects of one's own.
     *
     * @param fresh makes those of one try
     */
    public <F extends BatchEffects> DocumentProjection<D, F> with(Supplier<F> fresh) {
        return new DocumentProjection<>(documents, fresh, written);
    }

    /** The same, and whoever remembers documents is told the ids of those that may have changed, as soon as they are written. */
    public DocumentProjection<D, E> whenWritten(Consumer<Set<String>> forget) {
        return new DocumentProjection<>(documents, effects, forget);
    }

    /**
     * The event that this thread handles now changes this document, some time later and maybe more than once, each time
     * from what it was: the change asks nothing of the world, and all that comes of it is in its arguments.
     *
     * @param part whose events must keep their order: of these a later one waits where an earlier one fails, and all else
     *     goes on; empty for what concerns the whole document
     */
    public void change(String document, String part, BiConsumer<D, E> change) {
        Batch.current(this, this::batch).note(new DocumentChange<>(document, part, EventContext.current(), change));
    }

    public void change(String document, String part, Consumer<D> change) {
        change(document, part, (changed, _) -> change.accept(changed));
    }

    private Batch<DocumentChange<D, E>> batch() {
        return new DocumentBatch<>(documents.get(), effects.get(), written);
    }
}
