package parley.platform.health;

import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import parley.shared.Dependency;
import parley.shared.TimeLimitedProbe;

/** How one dependency is. */
final class DependencyHealthIndicator implements HealthIndicator {

    /** Something is missing, yet whoever is sent here is served. */
    static final Status LIMITED = new Status("LIMITED");

    private final Dependency dependency;
    private final TimeLimitedProbe<Map<String, Object>> answer;

    DependencyHealthIndicator(Dependency dependency) {
        this.dependency = dependency;
        this.answer = new TimeLimitedProbe<>(dependency::check);
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetails(answer.get()).build();
        } catch (TimeoutException _) {
            return failed().withDetail("error", "no answer").build();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return failed().build();
        } catch (Exception failure) {
            return failed().withException(failure).build();
        }
    }

    private Health.Builder failed() {
        return Health.status(dependency.isVital() ? Status.DOWN : LIMITED);
    }
}
