package parley.platform.projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One try to change documents of one kind by the events of a batch. */
final class DocumentBatch<D extends TrackedDocument, E extends BatchEffects> extends Batch<DocumentChange<D, E>> {

    private final Documents<D> documents;
    private final E effects;
    private final Consumer<Set<String>> written;
    private final Set<D> changed = new LinkedHashSet<>();

    DocumentBatch(Documents<D> documents, E effects, Consumer<Set<String>> written) {
        this.documents = documents;
        this.effects = effects;
        this.written = written;
    }

    @Override
    protected void read(List<DocumentChange<D, E>> changes) {
        documents.load(changes.stream().map(DocumentChange::document));
    }

    @Override
    protected void fold(DocumentChange<D, E> change) {
        var document = documents.get(change.document());
        if (covers(document, change)) return;
        effects.because(change.context());
        change.change().accept(document, effects);
        took(document, change);
        changed.add(document);
    }

    /** Those that had all of the events are told of too: the batch may be the second that says so, after a crash. */
    @Override
    protected void write() {
        if (!changed.isEmpty()) {
            effects.write();
            documents.write(changed);
        }
        written.accept(documents.ids());
    }

    @Override
    protected void announce() {
        effects.announce();
    }
}
