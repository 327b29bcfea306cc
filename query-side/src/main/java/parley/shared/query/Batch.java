package parley.shared.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * How the events of one batch become documents: those are read together, changed in memory and written together.
 *
 * <p>An instance is one try. Folding touches nothing but memory, so that when an event fails the try is thrown away, and
 * the next one goes without that event.
 */
public abstract class Batch<N extends Note> {

    private static final String KEY = Batch.class.getName();

    /** What a projection has to fold in the current unit of work; nothing yet when this is its first event. */
    @SuppressWarnings("unchecked") // each kind of batch has notes of its own kind
    public static <N extends Note> Notes<N> current(Class<? extends Batch<N>> kind, Supplier<Batch<N>> fresh) {
        return (Notes<N>) all().computeIfAbsent(kind, _ -> new Notes<>(fresh));
    }

    /** Everything that the current unit of work writes is written under this claim. */
    static void claim(Claim claim) {
        CurrentUnitOfWork.get().root().resources().put(Claim.class.getName(), claim);
    }

    /** Writes what every projection noted in the current unit of work; tells of it once that is committed. */
    static void writeAll(String processor, DeadLetters letters) {
        for (var notes : takeAll()) announceLater(notes.absorb(processor, letters));
    }

    /** The same for one document alone; what fails is answered, and what follows it is left. */
    static Optional<Failure> writeOne(String document) {
        var failures = takeAll().stream().map(notes -> notes.absorb(document)).toList();
        return failures.stream().flatMap(Optional::stream).findFirst();
    }

    static void announceLater(Batch<?> batch) {
        CurrentUnitOfWork.get().afterCommit(_ -> batch.announce());
    }

    /** Reads the documents that these are about, in few round trips. */
    protected abstract void read(List<N> notes);

    /** Changes the documents in memory. */
    protected abstract void fold(N note);

    /** Sends all documents to the database, in few round trips. */
    protected abstract void write();

    /** Tells those who watch; runs after the commit and never when writing failed. */
    protected abstract void announce();

    /** Folds all; answers the first that fails of each document. */
    final Map<String, Failure> foldAll(List<Heard<N>> heard) {
        read(heard.stream().map(Heard::note).toList());
        var failures = new LinkedHashMap<String, Failure>();
        for (var one : heard) {
            if (failures.containsKey(one.document())) continue;
            tryToFold(one).ifPresent(failure -> failures.put(one.document(), failure));
        }
        return failures;
    }

    private Optional<Failure> tryToFold(Heard<N> one) {
        try {
            fold(one.note());
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError failure) {
            if (Faults.arePassing(failure)) throw failure;
            return Optional.of(new Failure(one, failure));
        }
    }

    private static List<Notes<?>> takeAll() {
        var all = all();
        var taken = List.<Notes<?>>copyOf(all.values());
        all.clear();
        return taken;
    }

    private static Map<Class<?>, Notes<?>> all() {
        return CurrentUnitOfWork.get().getOrComputeResource(KEY, _ -> new LinkedHashMap<Class<?>, Notes<?>>());
    }
}
