package parley.platform.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** One reader of the events for all of a node, in every mode. */
@Configuration(proxyBeanMethods = false)
class ReaderConfig {

    /** Who asks for any source of events gets the store, as ever. */
    @Bean
    @Fallback
    SharedEventReader eventReader(EventStore events) {
        return new SharedEventReader(events);
    }
}
