package parley.live.web;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one clock of the live layer.
 *
 * <p>Not Spring's scheduler, whose one thread the sweeps may hold for long.
 */
@Component
final class LiveClock {

    private static final Logger log = LoggerFactory.getLogger(LiveClock.class);
    private static final long EVERY_MILLIS = 500;

    private final List<PeriodicTask> all;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-clock").factory());

    LiveClock(List<PeriodicTask> all) {
        this.all = all;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var _ = thread.scheduleWithFixedDelay(this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void tick() {
        for (var one : all)
            try {
                one.tick(System.nanoTime());
            } catch (RuntimeException e) {
                log.error("The live layer's clock missed a beat", e);
            }
    }
}
