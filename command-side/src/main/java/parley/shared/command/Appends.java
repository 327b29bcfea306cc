package parley.shared.command;

import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which events are being stored at this moment, each append by a ticket that grows. */
class Appends {

    static final long NONE = Long.MAX_VALUE;

    private final AtomicLong tickets = new AtomicLong();
    private final NavigableSet<Long> underWay = new ConcurrentSkipListSet<>();
    private volatile Runnable whenUndone = () -> {};

    /** Stores; it is under way until the transaction ends that it is part of, or it has ended itself. */
    void run(Runnable append) {
        var ticket = tickets.incrementAndGet();
        underWay.add(ticket);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new End(ticket));
            append.run();
        } else {
            try {
                append.run();
            } finally {
                underWay.remove(ticket);
            }
        }
    }

    /** The ticket of the append that has been under way for the longest, or {@link #NONE}. */
    long oldest() {
        var first = underWay.isEmpty() ? null : underWay.ceiling(Long.MIN_VALUE);
        return first == null ? NONE : first;
    }

    /** The last ticket that was given. */
    long newest() {
        return tickets.get();
    }

    /** @param reader which may have waited for what will not come now */
    void whenUndone(Runnable reader) {
        whenUndone = reader;
    }

    private final class End implements TransactionSynchronization {

        private final long ticket;

        End(long ticket) {
            this.ticket = ticket;
        }

        @Override
        public void afterCompletion(int status) {
            underWay.remove(ticket);
            if (status != STATUS_COMMITTED) whenUndone.run();
        }
    }
}
