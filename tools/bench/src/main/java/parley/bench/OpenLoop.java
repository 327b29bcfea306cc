package parley.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends at an even pace whether or not the site keeps up, as people do who know nothing of each other. */
final class OpenLoop {

    private OpenLoop() {}

    /** Everybody in turn writes in the room; returns when the last message has been sent, not when it is answered. */
    static void send(List<Line> lines, String room, Deliveries deliveries, int perSecond, int seconds) {
        var start = System.nanoTime();
        for (int i = 0; i < perSecond * seconds; i++) {
            var due = start + i * (TimeUnit.SECONDS.toNanos(1) / perSecond);
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            var mark = deliveries.begin(due);
            lines.get(i % lines.size())
                    .send(room, Workbench.id(), Deliveries.text(mark), status -> deliveries.answered(mark, status));
        }
    }
}
