package parley.operations.node;

import java.util.Map;
import org.springframework.stereotype.Component;
import parley.shared.Dependency;

/** Whether nothing fails again and again. What does not keep people from being served makes the site limited, and no more. */
@Component
class FailureHealth implements Dependency {

    private final ProcessorErrors errors;
    private final Progress progress;
    private final Processors processors;

    FailureHealth(ProcessorErrors errors, Progress progress, Processors processors) {
        this.errors = errors;
        this.progress = progress;
        this.processors = processors;
    }

    @Override
    public String name() {
        return "processors";
    }

    @Override
    public boolean isVital() {
        return false;
    }

    @Override
    public Map<String, Object> check() {
        var standing = processors.names().stream()
                .filter(name -> progress.standingSince(name).isPresent())
                .toList();
        var failing = errors.failing();
        if (!failing.isEmpty() || !standing.isEmpty())
            throw new IllegalStateException("failing: %s, standing still: %s".formatted(failing, standing));
        return Map.of();
    }
}
