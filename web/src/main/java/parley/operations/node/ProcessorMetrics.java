package parley.operations.node;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Predicate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which processors of this node fail or stand still; each stays so until it gets on, however rarely it is looked at. */
@Component("eventProcessorMetrics") // Spring Boot has a bean of the class's name, about the machine's processors
class ProcessorMetrics {

    private final Processors processors;
    private final Progress progress;
    private final ProcessorErrors errors;
    private final MeterRegistry meters;

    ProcessorMetrics(Processors processors, Progress progress, ProcessorErrors errors, MeterRegistry meters) {
        this.processors = processors;
        this.progress = progress;
        this.errors = errors;
        this.meters = meters;
    }

    @EventListener(ApplicationReadyEvent.class)
    void measure() {
        for (var name : processors.names()) {
            gauge("failing", name, one -> errors.of(one).isPresent());
            gauge("standing", name, one -> progress.standingSince(one).isPresent());
        }
    }

    private void gauge(String what, String processor, Predicate<String> holds) {
        Gauge.builder("parley.projection." + what, () -> holds.test(processor) ? 1 : 0)
                .tag("projection", processor)
                .register(meters);
    }
}
