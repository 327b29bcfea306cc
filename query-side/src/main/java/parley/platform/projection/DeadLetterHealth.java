package parley.platform.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.stereotype.Component;
import parley.shared.Dependency;
import parley.shared.TimeLimitedProbe;

/** Whether everything that happened could be shown. What waits keeps nobody from being served: the site is limited. */
@Component
class DeadLetterHealth implements Dependency {

    private final DeadLetterStore deadLetters;

    DeadLetterHealth(DeadLetterStore deadLetters, MeterRegistry meters) {
        this.deadLetters = deadLetters;
        var count = new TimeLimitedProbe<>(deadLetters::count);
        Gauge.builder("parley.dead.letters", count, DeadLetterHealth::waiting).register(meters);
    }

    @Override
    public String name() {
        return "deadLetters";
    }

    @Override
    public boolean isVital() {
        return false;
    }

    @Override
    public Map<String, Object> check() {
        var waiting = deadLetters.count();
        if (waiting > 0)
            throw new IllegalStateException("%d wait: an administrator finds them under System".formatted(waiting));
        return Map.of();
    }

    /** Not a number while nobody can tell. */
    private static double waiting(TimeLimitedProbe<Long> count) {
        try {
            return count.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        } catch (Exception _) {
            return Double.NaN;
        }
    }
}
