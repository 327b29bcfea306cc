package parley.platform.commands;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.jspecify.annotations.Nullable;

/**
 * One command at a time for each aggregate, in the order in which they came.
 *
 * <p>The framework's own lock lets whoever comes past those who wait, and sends these to the end of the queue every ten
 * milliseconds: in a busy room some people's messages are accepted at once and others' after ten seconds.
 */
final class FairLockFactory implements LockFactory {

    private final Map<String, Turns> all = new ConcurrentHashMap<>();
    private final Duration patience;

    /** @param patience how long a command waits before it fails; also what ends two that wait for each other */
    FairLockFactory(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Lock obtainLock(String aggregate) {
        var turns = all.compute(aggregate, (_, present) -> Turns.joined(present));
        if (turns.comesOn(patience)) return new Turn(aggregate, turns);
        leave(aggregate);
        throw new LockAcquisitionFailedException("Did not come on at " + aggregate + " within " + patience);
    }

    /** How many aggregates somebody is at or waits for. */
    int size() {
        return all.size();
    }

    private void leave(String aggregate) {
        all.computeIfPresent(aggregate, (_, turns) -> turns.left());
    }

    private static final class Turns {

        private final ReentrantLock lock = new ReentrantLock(true);
        private int people;

        private static Turns joined(@Nullable Turns present) {
            var turns = present == null ? new Turns() : present;
            turns.people++;
            return turns;
        }

        /** Whether it has, before the time was over or the site stopped. */
        private boolean comesOn(Duration patience) {
            try {
                return lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private @Nullable Turns left() {
            people--;
            return people == 0 ? null : this;
        }
    }

    private final class Turn implements Lock {

        private final String aggregate;
        private final Turns turns;

        private Turn(String aggregate, Turns turns) {
            this.aggregate = aggregate;
            this.turns = turns;
        }

        @Override
        public void release() {
            turns.lock.unlock();
            leave(aggregate);
        }

        @Override
        public boolean isHeld() {
            return turns.lock.isHeldByCurrentThread();
        }
    }
}
