package parley.operations.node;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the processors of this node every other second, whether or not somebody asks. */
@Component
class ProgressWatch {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 2_000;

    private final Processors processors;
    private final Progress progress;

    ProgressWatch(Processors processors, Progress progress) {
        this.processors = processors;
        this.progress = progress;
    }

    @Scheduled(fixedDelay = MILLISECONDS_BETWEEN_LOOKS)
    void look() {
        try {
            processors.report().forEach(progress::look);
        } catch (RuntimeException _) {
            // An engine that is away can't tell how far the events go: its own health says so, and what was known
            // stays.
        }
    }
}
