package parley.platform.rebuild;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import parley.platform.projection.DeadLetters;
import parley.platform.readmodels.Build;
import parley.platform.readmodels.BuildStore;
import parley.platform.readmodels.ReadModelServed;
import parley.platform.readmodels.ReadModels;

/** Lets this node write, and then read, another build than before; reading never goes back in time. */
@Component
class TakeOver {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);

    /** A build that does not come on for so long is shown as it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventProcessingConfiguration processing;
    private final ReadModels models;
    private final BuildStore store;
    private final EventPositions positions;
    private final DeadLetters letters;
    private final ApplicationEventPublisher events;

    /** Whose processors were stopped here, and not by an administrator. */
    private final Set<String> stopped = new HashSet<>();

    TakeOver(
            EventProcessingConfiguration processing,
            ReadModels models,
            BuildStore store,
            EventPositions positions,
            DeadLetters letters,
            ApplicationEventPublisher events) {
        this.processing = processing;
        this.models = models;
        this.store = store;
        this.positions = positions;
        this.letters = letters;
        this.events = events;
    }

    void to(Build next) throws InterruptedException {
        var before = models.reads(next.group());
        var processor = processing
                .eventProcessor(next.group(), StreamingEventProcessor.class)
                .orElseThrow();
        if (processor.isRunning()) stopped.add(next.group());
        processor.shutDown();
        var reached = positions.of(before);
        models.use(before, next);
        if (stopped.remove(next.group())) {
            processor.start();
            await(next, reached);
        }
        models.use(next, next);
        events.publishEvent(new ReadModelServed(next.group()));
        if (!store.isUsedElsewhere(before)) letters.clear(before.processor());
        LOG.info(
                "The read models {} are served from build {} of version {} now; they were from build {} of version {}.",
                next.group(),
                next.number(),
                next.version(),
                before.number(),
                before.version());
    }

    private void await(Build build, long position) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (positions.of(build) < position && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(10);
    }
}
