package parley.platform.eventstore;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import parley.shared.Bound;

/** The event store where there is no Axon Server: rows of PostgreSQL, whose order is that of their identity column. */
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventStoreConfig {

    /** New events that wait for the shared reader; what it has it keeps itself. */
    @Bound
    private static final int MOST_AHEAD = 1_000;

    @Bean
    AppendListeners newEvents() {
        return new AppendListeners();
    }

    @Bean
    InFlightAppends appends() {
        return new InFlightAppends();
    }

    @Bean
    PersistenceExceptionResolver duplicateKeys() {
        return new DuplicateKeys();
    }

    /** Snapshots hold what events hold, so they go through the events' serializer. */
    @Bean
    JdbcEventStorageEngine eventStorageEngine(
            @Qualifier("eventSerializer") Serializer events,
            PersistenceExceptionResolver duplicateKeys,
            Configuration configuration,
            ConnectionProvider connections,
            TransactionManager transactions,
            AppendListeners newEvents,
            InFlightAppends appends) {
        var engine = JdbcEventStorageEngine.builder()
                .eventSerializer(events)
                .snapshotSerializer(events)
                .upcasterChain(configuration.upcasterChain())
                .snapshotFilter(configuration.snapshotFilter())
                .persistenceExceptionResolver(duplicateKeys)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(schema());
        return new OrderedEventStorageEngine(engine, newEvents, appends);
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(
            JdbcEventStorageEngine engine, Configuration configuration, AppendListeners newEvents) {
        var store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .cachedEvents(MOST_AHEAD)
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class));
        return new NotifyingEventStore(store, newEvents);
    }

    /** PostgreSQL's spelling of the framework's column names. */
    private static EventSchema schema() {
        return EventSchema.builder()
                .eventTable("domain_event_entry")
                .snapshotTable("snapshot_event_entry")
                .globalIndexColumn("global_index")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }
}
