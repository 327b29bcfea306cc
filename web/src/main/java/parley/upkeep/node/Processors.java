package parley.upkeep.node;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.upkeep.UpkeepQuery.ProcessorReport;
import parley.upkeep.UpkeepQuery.SegmentReport;

/** The processors of this node that follow the events; those that are part of a command's transaction need no care. */
@Component
class Processors {

    private final EventProcessingConfiguration processing;
    private final StreamableMessageSource<?> events;
    private final Troubles troubles;

    Processors(EventProcessingConfiguration processing, StreamableMessageSource<?> events, Troubles troubles) {
        this.processing = processing;
        this.events = events;
        this.troubles = troubles;
    }

    Optional<StreamingEventProcessor> find(String name) {
        return processing.eventProcessor(name, StreamingEventProcessor.class);
    }

    List<ProcessorReport> report() {
        var head = position(events.createHeadToken());
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .map(processor -> report(processor, head))
                .sorted(Comparator.comparing(ProcessorReport::name))
                .toList();
    }

    private ProcessorReport report(StreamingEventProcessor processor, long head) {
        var segments = processor.processingStatus().values().stream()
                .map(Processors::report)
                .sorted(Comparator.comparingInt(SegmentReport::id))
                .toList();
        var last = segments.stream().mapToLong(SegmentReport::position).min().orElse(head);
        return new ProcessorReport(
                processor.getName(),
                processor.isRunning(),
                Math.max(0, head - last),
                segments,
                troubles.of(processor.getName(), last < head || segments.isEmpty()));
    }

    private static SegmentReport report(EventTrackerStatus status) {
        var segment = status.getSegment();
        return new SegmentReport(
                segment.getSegmentId(), segment.getMask(), position(status.getTrackingToken()), status.isReplaying());
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
