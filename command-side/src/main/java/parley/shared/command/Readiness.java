package parley.shared.command;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the site is, and how far the read models have got until they show everything that has happened. */
@Component
class Readiness {

    private static final Logger log = LoggerFactory.getLogger("parley.start");

    private final EventProcessingConfiguration processing;
    private final EventStore events;
    private final Environment environment;

    Readiness(EventProcessingConfiguration processing, EventStore events, Environment environment) {
        this.processing = processing;
        this.events = events;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        Thread.ofVirtual().name("readiness").start(this::tellUntilCaughtUp);
    }

    private void tellUntilCaughtUp() {
        var processors = processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
        var told = -1L;
        try {
            var head = events.createHeadToken();
            for (var done = upTo(head, processors); done < processors.size(); done = upTo(head, processors)) {
                if (done != told)
                    log.info("Catching up: {} of {} read models are up to date.", done, processors.size());
                told = done;
                TimeUnit.MILLISECONDS.sleep(100);
            }
            log.info("Ready at {}.", address());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private long upTo(@Nullable TrackingToken head, List<StreamingEventProcessor> processors) {
        return processors.stream()
                .filter(processor ->
                        isUpTo(head, processor.processingStatus().values()) || isElsewhere(processor.getName()))
                .count();
    }

    /** Another node keeps these read models, and says itself when they are up to date. */
    private boolean isElsewhere(String processor) {
        var tokens = processing.tokenStore(processor);
        return tokens.fetchSegments(processor).length > 0
                && tokens.fetchAvailableSegments(processor).isEmpty();
    }

    private static boolean isUpTo(@Nullable TrackingToken head, Collection<EventTrackerStatus> segments) {
        return !segments.isEmpty() && segments.stream().allMatch(segment -> isUpTo(head, segment));
    }

    /** A processor notices only seconds later that nothing is left, and one that skipped a gap never covers the head. */
    private static boolean isUpTo(@Nullable TrackingToken head, EventTrackerStatus segment) {
        var token = segment.getTrackingToken();
        return head == null || segment.isCaughtUp() || (token != null && token.covers(head));
    }

    private String address() {
        return "http://localhost:" + environment.getProperty("local.server.port", "?");
    }
}
