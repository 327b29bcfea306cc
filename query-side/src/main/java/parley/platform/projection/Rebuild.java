package parley.platform.projection;

import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/** Makes read models anew from the events, at a start that is told to. */
@NeededBy(NodeRole.QUERY)
@Component
class Rebuild {

    private static final Logger log = LoggerFactory.getLogger("parley.start");

    private final EventProcessingConfiguration processing;
    private final DeadLetters letters;
    private final Set<String> groups;

    Rebuild(
            EventProcessingConfiguration processing,
            DeadLetters letters,
            @Value("${parley.rebuild:}") Set<String> groups) {
        this.processing = processing;
        this.letters = letters;
        this.groups = groups;
    }

    @EventListener(ApplicationStartedEvent.class)
    void rebuild() {
        groups.forEach(this::rebuild);
    }

    private void rebuild(String group) {
        var processor = processing
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There are no read models %s to rebuild. Take that name out of parley.rebuild."
                                .formatted(group)));
        log.info("Rebuilding the read models {} from the events.", group);
        processor.shutDown();
        letters.clear(group);
        processor.resetTokens();
        processor.start();
    }
}
