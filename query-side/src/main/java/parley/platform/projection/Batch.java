package parley.platform.projection;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import parley.platform.segments.SegmentClaim;

/**
 * How the events of one batch become documents: those are read together, changed in memory and written together.
 *
 * <p>An instance is one try. Folding changes nothing but memory, so that when an event fails the try is thrown away, and
 * the next one goes without that event.
 */
public abstract class Batch<N extends DocumentEvent> {

    private static final String KEY = Batch.class.getName();
    private static final String WRITTEN = KEY + ".written";

    private final Set<N> waiting = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean late;

    /**
     * What a projection has to fold in the current unit of work; nothing yet when this is its first event.
     *
     * @param projection whose events are folded together, in the order in which the first of each projection came
     */
    @SuppressWarnings("unchecked") // each projection has notes of its own kind
    public static <N extends DocumentEvent> EventBuffer<N> current(Object projection, Supplier<Batch<N>> fresh) {
        return (EventBuffer<N>) all().computeIfAbsent(projection, _ -> new EventBuffer<>(fresh));
    }

    /** Everything that the current unit of work writes is written under this claim. */
    static void claim(SegmentClaim claim) {
        CurrentUnitOfWork.get().root().resources().put(SegmentClaim.class.getName(), claim);
    }

    /** Writes what every projection noted in the current unit of work; tells of it once that is committed. */
    static void writeAll(String processor, DeadLetters letters) {
        for (var notes : takeAll()) notes.absorb(processor, letters);
    }

    /** The same for what waited in one sequence, or for one document; answers whether some of it waits again. */
    static boolean retry(String processor, DeadLetters letters, String sequence) {
        var waits = false;
        for (var notes : takeAll()) waits |= notes.retry(processor, letters, sequence);
        return waits;
    }

    /** In the order of writing: listeners of a commit are called in the opposite one. */
    static void announceLater(Batch<?> batch) {
        var work = CurrentUnitOfWork.get();
        List<Batch<?>> written = work.getOrComputeResource(WRITTEN, _ -> new ArrayList<>());
        if (written.isEmpty()) work.afterCommit(_ -> written.forEach(Batch::announce));
        written.add(batch);
    }

    /** Reads the documents that these are about, in few round trips. */
    protected abstract void read(List<N> notes);

    /** Changes the documents in memory. */
    protected abstract void fold(N note);

    /** Keeps the place of an event that waits, where later ones are counted after it. */
    protected void keepPlace(N note) {}

    /** Sends all documents to the database, in few round trips. */
    protected abstract void write();

    /** Tells those who watch; runs after the commit and never when writing failed. */
    protected abstract void announce();

    /** From here on events come that other ones of the same document have overtaken. */
    final void beLate() {
        late = true;
    }

    /** Whether the document has this event, from when it was its turn or from when it was tried again. */
    protected final boolean covers(TrackedDocument document, N note) {
        return late ? document.tookLate(note.token()) : document.covers(note.token());
    }

    /** To be called when the document has it. */
    protected final void took(TrackedDocument document, N note) {
        if (late) document.takeLate(note.token());
        document.saw(note.token());
    }

    /** Whether only the place of this event is kept: what else it would take need not be read. */
    protected final boolean waits(N note) {
        return waiting.contains(note);
    }

    protected final boolean isLate() {
        return late;
    }

    /** Folds all; answers the first that fails of each document. */
    final List<EventFailure> foldAll(List<CurrentEvent<N>> events) {
        events.stream()
                .filter(CurrentEvent::waits)
                .map(current -> current.buffered().note())
                .forEach(waiting::add);
        read(events.stream()
                .filter(current -> current.flaw().isEmpty())
                .map(current -> current.buffered().note())
                .toList());
        var failures = new LinkedHashMap<String, EventFailure>();
        for (var current : events) {
            var document = current.buffered().document();
            if (failures.containsKey(document)) continue;
            tryToFold(current).ifPresent(failure -> failures.put(document, failure));
        }
        return List.copyOf(failures.values());
    }

    private Optional<EventFailure> tryToFold(CurrentEvent<N> current) {
        if (current.flaw().isPresent()) return current.flaw().map(current::failed);
        try {
            if (current.waits()) keepPlace(current.buffered().note());
            else fold(current.buffered().note());
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError failure) {
            if (FaultClassifier.arePassing(failure)) throw failure;
            return Optional.of(current.failed(failure));
        }
    }

    private static List<EventBuffer<?>> takeAll() {
        var all = all();
        var taken = List.<EventBuffer<?>>copyOf(all.values());
        all.clear();
        return taken;
    }

    private static Map<Object, EventBuffer<?>> all() {
        return CurrentUnitOfWork.get().getOrComputeResource(KEY, _ -> new LinkedHashMap<Object, EventBuffer<?>>());
    }
}
