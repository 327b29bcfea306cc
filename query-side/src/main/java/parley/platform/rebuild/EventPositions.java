package parley.platform.rebuild;

import java.util.HashMap;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.platform.projection.ClaimedTokens;
import parley.platform.readmodels.Build;
import parley.platform.readmodels.ReadModels;

/** How far builds have got among the events, on whatever nodes they are made. */
@Component
class EventPositions {

    private final EventProcessingConfiguration processing;
    private final EventStore events;
    private final ClaimedTokens tokens;
    private final FillingProcessors filling;
    private final ReadModels models;

    EventPositions(
            EventProcessingConfiguration processing,
            EventStore events,
            ClaimedTokens tokens,
            FillingProcessors filling,
            ReadModels models) {
        this.processing = processing;
        this.events = events;
        this.tokens = tokens;
        this.filling = filling;
        this.models = models;
    }

    /** Of the last event that happened. */
    long head() {
        return position(events.createHeadToken());
    }

    /** Of the segment that is furthest behind. Of those at work here it is known at once, of others when a token is stored. */
    long of(Build build) {
        var segments = new HashMap<>(tokens.positions(build.processor()));
        atWork(build)
                .ifPresent(processor -> processor
                        .processingStatus()
                        .forEach((segment, status) ->
                                segments.merge(segment, position(status.getTrackingToken()), Math::max)));
        return segments.values().stream().mapToLong(Long::longValue).min().orElse(-1);
    }

    private Optional<StreamingEventProcessor> atWork(Build build) {
        return models.writes(build.group()).isSame(build)
                ? processing.eventProcessor(build.group(), StreamingEventProcessor.class)
                : filling.find(build);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
