package parley.operations.node;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import parley.operations.OperationsQuery.ProcessorError;
import parley.shared.Cause;

/**
 * Why batches fail. A processor itself forgets it as soon as it pauses before the next try, and would log each of them:
 * here it is known, and said once, until the processor gets on.
 */
@Component
class ProcessorErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessorErrors.class);

    private record Failed(Instant since, int times, Cause cause) {}

    private final Map<String, Failed> failed = new ConcurrentHashMap<>();
    private final Clock clock;

    ProcessorErrors(Clock clock) {
        this.clock = clock;
    }

    @Autowired
    void listen(EventProcessingConfigurer processing) {
        processing.registerDefaultErrorHandler(_ -> this);
    }

    /** Notes it and lets it stop the batch, which is tried again. */
    @Override
    public void handleError(ErrorContext context) throws Exception {
        note(context.eventProcessor(), Cause.of(context.error()));
        if (context.error() instanceof Exception exception) throw exception;
        if (context.error() instanceof Error error) throw error;
    }

    void note(String processor, Cause cause) {
        var now = clock.instant();
        var known = failed.merge(
                processor,
                new Failed(now, 1, cause),
                (before, _) -> new Failed(before.since(), before.times() + 1, cause));
        if (known.times() == 1) LOG.error("{} fails, and is tried again until it does not: {}", processor, cause);
    }

    Set<String> failing() {
        return Set.copyOf(failed.keySet());
    }

    Optional<ProcessorError> of(String processor) {
        return Optional.ofNullable(failed.get(processor)).map(one -> new ProcessorError(one.since(), one.cause()));
    }

    /** To be called when a processor has got on since then: what began before is over. */
    void isOver(String processor, Instant then) {
        var over = failed.get(processor);
        if (over == null || over.since().isAfter(then)) return;
        failed.remove(processor);
        LOG.warn("{} goes on, after {} failures since {}.", processor, over.times(), over.since());
    }
}
