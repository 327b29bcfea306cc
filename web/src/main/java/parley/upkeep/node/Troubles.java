package parley.upkeep.node;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import parley.shared.Cause;
import parley.upkeep.UpkeepQuery.Trouble;

/** Why batches failed. A processor itself forgets it as soon as it pauses before the next try. */
@Component
class Troubles implements ErrorHandler {

    /** Longer than a processor ever pauses between two tries. */
    private static final Duration REMEMBERED = Duration.ofSeconds(90);

    private record Failed(Instant since, Instant last, Cause cause) {}

    private final Map<String, Failed> failed = new ConcurrentHashMap<>();

    @Autowired
    void listen(EventProcessingConfigurer processing) {
        processing.registerDefaultErrorHandler(_ -> this);
    }

    /** Notes it and lets it stop the batch, which is tried again. */
    @Override
    public void handleError(ErrorContext context) throws Exception {
        var now = Instant.now();
        var cause = Cause.of(context.error());
        failed.merge(
                context.eventProcessor(),
                new Failed(now, now, cause),
                (before, _) -> new Failed(isOver(before, now) ? now : before.since(), now, cause));
        if (context.error() instanceof Exception exception) throw exception;
        if (context.error() instanceof Error error) throw error;
    }

    /** @param waits whether there are events that the processor has not taken */
    @Nullable
    Trouble of(String processor, boolean waits) {
        var last = failed.get(processor);
        if (last == null || !waits || isOver(last, Instant.now())) return null;
        return new Trouble(last.since(), last.cause());
    }

    private static boolean isOver(Failed failure, Instant now) {
        return failure.last().plus(REMEMBERED).isBefore(now);
    }
}
