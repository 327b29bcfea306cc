package parley.bench;

import java.util.concurrent.TimeUnit;

/** Correctness, checked while it is measured: a figure of a run that lost something is worth nothing. */
final class Checks {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private Checks() {}

    /** Waits until all that was accepted has reached everybody, or nothing has moved for a long time. */
    static void awaitAll(Deliveries deliveries, int listeners) throws InterruptedException {
        var moved = System.nanoTime();
        for (long before = -1; System.nanoTime() - moved < PATIENCE; ) {
            var answered = deliveries.accepted() + deliveries.refused() == deliveries.sent();
            if (answered && deliveries.arrived() >= (long) deliveries.accepted() * listeners) return;
            if (deliveries.arrived() != before) moved = System.nanoTime();
            before = deliveries.arrived();
            Thread.sleep(5);
        }
    }

    /**
     * @param listeners how many sockets each message goes to
     * @throws IllegalStateException when a message that was accepted has not arrived everywhere, once and in order
     */
    static String everythingOnce(Deliveries deliveries, int listeners) {
        var expected = (long) deliveries.accepted() * listeners;
        if (deliveries.refused() > 0 || deliveries.arrived() != expected || deliveries.outOfOrder() > 0)
            throw new IllegalStateException("%d refused, %d of %d deliveries arrived, %d out of order"
                    .formatted(deliveries.refused(), deliveries.arrived(), expected, deliveries.outOfOrder()));
        return expected + " deliveries, each once and in order";
    }
}
