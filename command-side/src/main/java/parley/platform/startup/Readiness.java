package parley.platform.startup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import parley.shared.Dependency;

/**
 * Says where the site is, and how far the read models have got until they show everything that has happened.
 *
 * <p>A node that starts is not ready before; one whose read models fall behind later still shows more than none would.
 */
@Component
class Readiness implements Dependency {

    private static final Logger log = LoggerFactory.getLogger("parley.start");

    private final EventProcessingConfiguration processing;
    private final EventStore events;
    private final Environment environment;
    private volatile boolean caughtUp;
    private volatile boolean stopping;

    Readiness(EventProcessingConfiguration processing, EventStore events, Environment environment) {
        this.processing = processing;
        this.events = events;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "readModels";
    }

    @Override
    public Map<String, Object> check() {
        if (!caughtUp) throw new IllegalStateException("the read models are catching up");
        return streaming()
                .collect(Collectors.toMap(
                        StreamingEventProcessor::getName,
                        processor -> isElsewhere(processor.getName()) ? "elsewhere" : state(processor)));
    }

    private static String state(StreamingEventProcessor processor) {
        return processor.isError() ? "failing" : "here";
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        Thread.ofPlatform().daemon().name("readiness").start(this::tellUntilCaughtUp);
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        stopping = true;
    }

    /** An engine may go away meanwhile, and at the end all do. */
    private void tellUntilCaughtUp() {
        try {
            while (!stopping && !caughtUp) {
                try {
                    catchUp();
                } catch (RuntimeException away) {
                    if (!stopping) log.info("Nobody can tell how far the read models are: {}", away.toString());
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp() throws InterruptedException {
        var processors = streaming().toList();
        var told = -1L;
        var head = events.createHeadToken();
        for (var done = upTo(head, processors); done < processors.size(); done = upTo(head, processors)) {
            if (done != told) log.info("Catching up: {} of {} read models are up to date.", done, processors.size());
            told = done;
            TimeUnit.MILLISECONDS.sleep(100);
        }
        caughtUp = true;
        log.info("Ready at {}.", address());
    }

    private Stream<StreamingEventProcessor> streaming() {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast);
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
