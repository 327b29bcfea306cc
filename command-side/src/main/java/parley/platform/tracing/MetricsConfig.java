package parley.platform.tracing;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts and times what passes the buses and what is stored, in every mode. */
@Configuration(proxyBeanMethods = false)
class MetricsConfig {

    @Bean
    ConfigurerModule outcomes(MeterRegistry meters) {
        var commands = new Outcomes(meters, "parley.commands", "command");
        var queries = new Outcomes(meters, "parley.queries", "query");
        var events = new Outcomes(meters, "parley.events", "event");
        return configurer -> configurer
                .configureMessageMonitor(CommandBus.class, _ -> commands)
                .configureMessageMonitor(QueryBus.class, _ -> queries)
                .configureMessageMonitor(EventStore.class, _ -> events);
    }
}
