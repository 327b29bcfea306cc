package parley.platform.tracing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties together what happens because of one click, in logs always and in traces where {@code parley.tracing.endpoint} is set. */
@Configuration(proxyBeanMethods = false)
class TracingConfig {

    @Bean
    Correlated correlated() {
        return new Correlated();
    }

    @Bean
    ConfigurerModule correlatedEvents(Correlated correlated) {
        return configurer -> configurer.eventProcessing().registerDefaultHandlerInterceptor((_, _) -> correlated);
    }

    /** Once all is there: while the framework is being configured its bus may be under construction. */
    @Bean
    SmartInitializingSingleton correlatedCommands(CommandBus commands, Correlated correlated) {
        return () -> commands.registerHandlerInterceptor(correlated);
    }

    @Bean
    SpanFactory spans(
            @Value("${parley.tracing.endpoint:}") String endpoint,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator) {
        return endpoint.isBlank() ? NoOpSpanFactory.INSTANCE : new Spans(tracer.getObject(), propagator.getObject());
    }
}
