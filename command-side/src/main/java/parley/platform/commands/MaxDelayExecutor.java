package parley.platform.commands;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import parley.shared.Bound;

/**
 * Postpones nothing for longer than two seconds.
 *
 * <p>A processor that failed doubles its pause up to a minute. After an outage of a minute everybody's pages would stand
 * still for another one, for the sake of an engine that has long been back.
 */
class MaxDelayExecutor extends ScheduledThreadPoolExecutor {

    @Bound
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);

    MaxDelayExecutor(ThreadFactory threads) {
        super(1, threads);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return super.schedule(task, Math.min(LONGEST_NANOS, unit.toNanos(delay)), TimeUnit.NANOSECONDS);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        return super.schedule(task, Math.min(LONGEST_NANOS, unit.toNanos(delay)), TimeUnit.NANOSECONDS);
    }
}
