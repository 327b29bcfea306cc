package parley.platform.commands;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.transaction.PlatformTransactionManager;
import parley.platform.eventstore.SharedEventReader;
import parley.platform.tracing.Correlated;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How the framework works here, in every mode. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class AxonConfig {

    private static final int EVENTS_PER_BATCH = 200;

    /** By name, because the framework's own choice depends on the order of auto-configurations. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /**
     * What is personal is sealed in whatever the framework stores. The modules know the kinds of answers that go from node to
     * node. Tokens of a replay hold any object; without the validator, a new processor on an old event store never starts.
     */
    @Bean
    Jackson3SerializerCustomizer storedJson(Consumer<JsonMapper.Builder> sealing) {
        return json -> {
            json.findAndAddModules();
            sealing.accept(json);
            json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("org.axonframework.")
                    .allowIfSubType("parley.")
                    .build());
        };
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus, Correlated correlated) {
        return TimeoutCommandGateway.to(bus, correlated);
    }

    /** For aggregates that are asked often, a cache each: {@code @Aggregate(cache = "aggregateCache", …)}. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Cache aggregateCache(AggregateCaches caches) {
        return caches.ofAggregates();
    }

    /** For every aggregate: {@code @Aggregate(lockFactory = "aggregateLocks")}. */
    @Bean
    LockFactory aggregateLocks() {
        return new FairLockFactory(TimeoutCommandGateway.PATIENCE);
    }

    /** One segment and one thread each, unless settings say otherwise: projections depend on the order of events. */
    @Bean
    ConfigurerModule pooledProcessors(
            ObjectProvider<MaxSegmentProvider> shares, ObjectProvider<SharedEventReader> reader) {
        PooledStreamingProcessorConfiguration defaults = (configuration, processor) -> processor
                .messageSource(reader.getObject())
                .initialSegmentCount(1)
                .batchSize(EVENTS_PER_BATCH)
                .maxSegmentProvider(projection ->
                        shares.getIfAvailable(MaxSegmentProvider::maxShort).getMaxSegments(projection))
                .enableCoordinatorClaimExtension()
                .coordinatorExecutor(name -> executor(configuration, "Coordinator[" + name + "]"))
                .workerExecutor(name -> executor(configuration, "WorkPackage[" + name + "]"));
        return configurer -> configurer.eventProcessing().usingPooledStreamingEventProcessors(defaults);
    }

    /** A handler that fails stops its batch, which is tried again: going on would lose what the event says. */
    @Bean
    ConfigurerModule failuresStopTheBatch() {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
    }

    private static ScheduledExecutorService executor(Configuration configuration, String name) {
        var executor = new MaxDelayExecutor(new AxonThreadFactory(name));
        configuration.onShutdown(executor::shutdown);
        return executor;
    }
}
