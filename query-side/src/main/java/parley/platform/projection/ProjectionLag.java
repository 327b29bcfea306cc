package parley.platform.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import parley.shared.TimeLimitedProbe;

/** How far each projection of this node is behind what has happened; looked up when somebody asks, and not before. */
@Component
public class ProjectionLag {

    private static final String PREFIX = "parley.projection.";

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final EventProcessingConfiguration processing;
    private final MeterRegistry meters;
    private final Clock clock;
    private final TimeLimitedProbe<Long> head;

    /** When the stream of events was first seen to reach so far. */
    private final TreeMap<Long, Instant> seen = new TreeMap<>();

    ProjectionLag(EventProcessingConfiguration processing, EventStore events, MeterRegistry meters, Clock clock) {
        this.processing = processing;
        this.meters = meters;
        this.clock = clock;
        this.head = new TimeLimitedProbe<>(() -> Optional.ofNullable(events.createHeadToken())
                .map(TrackingToken::position)
                .orElse(OptionalLong.empty())
                .orElse(-1));
    }

    @EventListener(ApplicationReadyEvent.class)
    void measure() {
        processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .forEach(this::measure);
    }

    public void measure(StreamingEventProcessor projection) {
        gauge("behind", "events", projection, this::eventsBehind);
        gauge("behind.time", "seconds", projection, this::secondsBehind);
        gauge("segments", null, projection, one -> one.processingStatus().size());
    }

    /** It is no longer there. */
    public void forget(StreamingEventProcessor projection) {
        for (var name : List.of("behind", "behind.time", "segments"))
            meters.find(PREFIX + name)
                    .tag("projection", projection.getName())
                    .meters()
                    .forEach(meters::remove);
    }

    private void gauge(
            String name,
            @Nullable String unit,
            StreamingEventProcessor projection,
            ToDoubleFunction<StreamingEventProcessor> value) {
        Gauge.builder(PREFIX + name, projection, value)
                .baseUnit(unit)
                .tag("projection", projection.getName())
                .register(meters);
    }

    /** Not a number where another node keeps the projection, and while nobody knows how far the events go. */
    private double eventsBehind(StreamingEventProcessor projection) {
        var at = position(projection);
        return at.isEmpty() ? Double.NaN : Math.max(0, head() - at.getAsLong());
    }

    private double secondsBehind(StreamingEventProcessor projection) {
        var at = position(projection);
        if (at.isEmpty() || Double.isNaN(head())) return Double.NaN;
        synchronized (seen) {
            var lacking = seen.higherEntry(at.getAsLong());
            return lacking == null
                    ? 0
                    : Duration.between(lacking.getValue(), clock.instant()).toMillis() / 1000d;
        }
    }

    private double head() {
        try {
            var position = head.get();
            synchronized (seen) {
                seen.putIfAbsent(position, clock.instant());
                seen.values().removeIf(clock.instant().minus(REMEMBERED)::isAfter);
            }
            return position;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        } catch (Exception _) {
            return Double.NaN;
        }
    }

    /** Of the segment that is furthest behind. */
    private static OptionalLong position(StreamingEventProcessor projection) {
        return projection.processingStatus().values().stream()
                .map(EventTrackerStatus::getCurrentPosition)
                .mapToLong(position -> position.orElse(-1))
                .min();
    }
}
