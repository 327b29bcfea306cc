package parley.platform.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What a projection has noted of the events of one batch, until it folds and writes them together. */
public final class EventBuffer<N extends DocumentEvent> {

    private final Supplier<Batch<N>> fresh;
    private final List<BufferedEvent<N>> all = new ArrayList<>();

    EventBuffer(Supplier<Batch<N>> fresh) {
        this.fresh = fresh;
    }

    public void note(N note) {
        all.add(new BufferedEvent<>(
                note, (EventMessage<?>) CurrentUnitOfWork.get().getMessage()));
    }

    /** Parks what fails, and whatever follows in its sequence; everything else is written. */
    void absorb(String processor, DeadLetters letters) {
        new BatchApplication<>(fresh, new ParkedEvents(processor, letters, "")).absorb(all);
    }

    /** The same for those that waited in this sequence or document; answers whether some wait again. */
    boolean retry(String processor, DeadLetters letters, String sequence) {
        var mine = all.stream()
                .filter(one -> sequence.equals(one.sequence()) || sequence.equals(one.document()))
                .toList();
        var parking = new ParkedEvents(processor, letters, sequence);
        new BatchApplication<>(this::late, parking).absorb(mine);
        return parking.failedAgain();
    }

    private Batch<N> late() {
        var batch = fresh.get();
        batch.beLate();
        return batch;
    }
}
