package parley.operations.node;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import parley.operations.OperationsQuery.ProcessorReport;
import parley.operations.OperationsQuery.SegmentReport;

/** The processors of this node that follow the events; those that are part of a command's transaction need no care. */
@Component
class Processors {

    private final EventProcessingConfiguration processing;
    private final StreamableMessageSource<?> events;
    private final ListableBeanFactory beans;

    Processors(EventProcessingConfiguration processing, StreamableMessageSource<?> events, ListableBeanFactory beans) {
        this.processing = processing;
        this.events = events;
        this.beans = beans;
    }

    Optional<StreamingEventProcessor> find(String name) {
        return streaming().filter(processor -> processor.getName().equals(name)).findFirst();
    }

    List<String> names() {
        return streaming().map(StreamingEventProcessor::getName).sorted().toList();
    }

    /** Whether it keeps what people see; the others act on what happened, or make read models anew that nobody sees yet. */
    boolean isProjection(String processor) {
        if (filling().anyMatch(one -> one.getName().equals(processor))) return false;
        return Stream.of(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .filter(bean -> isOf(processor, bean))
                .map(beans::getType)
                .allMatch(type -> type != null && type.getPackageName().endsWith(".query"));
    }

    private boolean isOf(String processor, String bean) {
        var group = beans.findAnnotationOnBean(bean, ProcessingGroup.class);
        return group != null && group.value().equals(processor);
    }

    private Stream<StreamingEventProcessor> streaming() {
        var kept = processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast);
        return Stream.concat(kept, filling());
    }

    /** The framework knows nothing of these: they come and go while the site runs. */
    private Stream<StreamingEventProcessor> filling() {
        return beans.getBeansOfType(StreamingEventProcessor.class).values().stream();
    }

    /** How far each has got; why it does not get on others know. */
    List<ProcessorReport> report() {
        var head = position(events.createHeadToken());
        return streaming()
                .map(processor -> report(processor, head))
                .sorted(Comparator.comparing(ProcessorReport::name))
                .toList();
    }

    private static ProcessorReport report(StreamingEventProcessor processor, long head) {
        var segments = processor.processingStatus().values().stream()
                .map(Processors::report)
                .sorted(Comparator.comparingInt(SegmentReport::id))
                .toList();
        var last = segments.stream().mapToLong(SegmentReport::position).min().orElse(head);
        return new ProcessorReport(
                processor.getName(), processor.isRunning(), Math.max(0, head - last), segments, null, null);
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
