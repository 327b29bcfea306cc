package parley.platform.eventstore;

import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which events are being stored at this moment, each append by a ticket that grows. */
class InFlightAppends {

    private final AtomicLong tickets = new AtomicLong();
    private final NavigableSet<Long> underWay = new ConcurrentSkipListSet<>();
    private final ReentrantLock ends = new ReentrantLock();
    private final Condition ended = ends.newCondition();

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
                end(ticket);
            }
        }
    }

    /** The ticket of the append that has been under way for the longest; the next one's where there is none. */
    long oldest() {
        var next = tickets.get() + 1;
        var first = underWay.ceiling(Long.MIN_VALUE);
        return first == null ? next : first;
    }

    /** The last ticket that was given. */
    long newest() {
        return tickets.get();
    }

    /**
     * Waits until one has ended.
     *
     * @param millis how long at most
     * @return whether it has
     */
    boolean awaitEnd(long ticket, long millis) {
        var left = TimeUnit.MILLISECONDS.toNanos(millis);
        ends.lock();
        try {
            while (underWay.contains(ticket) && left > 0) left = ended.awaitNanos(left);
            return left > 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            ends.unlock();
        }
    }

    private void end(long ticket) {
        underWay.remove(ticket);
        ends.lock();
        try {
            ended.signalAll();
        } finally {
            ends.unlock();
        }
    }

    private final class End implements TransactionSynchronization {

        private final long ticket;

        End(long ticket) {
            this.ticket = ticket;
        }

        @Override
        public void afterCompletion(int status) {
            end(ticket);
        }
    }
}
