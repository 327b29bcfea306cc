package parley;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Leaves tracing out altogether where nobody named a place for traces: it would cost each request and each start. */
class TracesWhenAsked implements AutoConfigurationImportFilter, EnvironmentAware {

    private boolean asked;

    @Override
    public void setEnvironment(Environment environment) {
        asked = !environment.getProperty("parley.tracing.endpoint", "").isBlank();
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        var kept = new boolean[autoConfigurations.length];
        for (var i = 0; i < kept.length; i++) kept[i] = asked || !isTracing(autoConfigurations[i]);
        return kept;
    }

    private static boolean isTracing(@Nullable String autoConfiguration) {
        var name = Objects.requireNonNullElse(autoConfiguration, "");
        return name.startsWith("org.springframework.boot.micrometer.tracing.")
                || name.startsWith("org.springframework.boot.opentelemetry.");
    }
}
