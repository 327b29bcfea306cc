package parley.shared.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What a projection has noted of the events of one batch, until it folds and writes them together. */
public final class Notes<N extends Note> {

    private final Supplier<Batch<N>> fresh;
    private final List<Heard<N>> all = new ArrayList<>();

    Notes(Supplier<Batch<N>> fresh) {
        this.fresh = fresh;
    }

    public void note(N note) {
        all.add(new Heard<>(note, (EventMessage<?>) CurrentUnitOfWork.get().getMessage()));
    }

    /** Parks what fails, and whatever follows in the same document; everything else is written. */
    Batch<N> absorb(String processor, DeadLetters letters) {
        var rest = letters.holdBack(processor, all);
        while (true) {
            var batch = fresh.get();
            var failures = batch.foldAll(rest);
            if (failures.isEmpty()) {
                batch.write();
                return batch;
            }
            rest = letters.park(processor, rest, failures);
        }
    }

    /** Writes what concerns this document, up to what fails in it. */
    Optional<Failure> absorb(String document) {
        var mine = all.stream().filter(one -> one.document().equals(document)).toList();
        var batch = fresh.get();
        var failure = Optional.ofNullable(batch.foldAll(mine).get(document));
        if (failure.isPresent()) {
            batch = fresh.get();
            batch.foldAll(mine.subList(0, mine.indexOf(failure.get().heard())));
        }
        batch.write();
        Batch.announceLater(batch);
        return failure;
    }
}
