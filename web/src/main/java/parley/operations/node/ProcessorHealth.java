package parley.operations.node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import parley.shared.Dependency;

/**
 * Whether what people see follows what happens. A node whose read models stand still is no more ready than one that
 * starts and has not caught up: sends are accepted, and nobody sees them.
 */
@Component
class ProcessorHealth implements Dependency {

    private final Processors processors;
    private final Progress progress;
    private final ProcessorErrors errors;

    ProcessorHealth(Processors processors, Progress progress, ProcessorErrors errors) {
        this.processors = processors;
        this.progress = progress;
        this.errors = errors;
    }

    @Override
    public String name() {
        return "projections";
    }

    @Override
    public Map<String, Object> check() {
        var standing = processors.names().stream()
                .filter(name -> progress.standingSince(name).isPresent())
                .filter(processors::isProjection)
                .collect(Collectors.toMap(name -> name, this::story, (one, _) -> one, LinkedHashMap::new));
        if (!standing.isEmpty()) throw new IllegalStateException("stand still: " + standing);
        return Map.of();
    }

    private String story(String name) {
        var since = progress.standingSince(name).map(Object::toString).orElse("");
        return errors.of(name).map(trouble -> since + ", " + trouble.cause()).orElse(since);
    }
}
