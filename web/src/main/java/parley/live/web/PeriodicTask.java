package parley.live.web;

/** Something to look after twice a second; quick, because all share one thread. */
interface PeriodicTask {

    /** @param now as {@link System#nanoTime()} has it */
    void tick(long now);
}
