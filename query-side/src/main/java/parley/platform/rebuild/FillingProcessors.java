package parley.platform.rebuild;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.EventProcessorProperties.ProcessorSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.stereotype.Component;
import parley.platform.projection.ClaimedTokens;
import parley.platform.projection.ProcessorInterceptors;
import parley.platform.projection.ProjectionLag;
import parley.platform.readmodels.Build;

/**
 * The processors that fill builds: with the handlers of those that keep what is served, and tokens of their own, from the
 * first event on. Each is a bean while it is there, so that who watches processors finds it.
 */
@Component
class FillingProcessors {

    private record Filling(Build build, StreamingEventProcessor processor, ScheduledExecutorService threads) {}

    private final EventProcessingConfiguration processing;
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final ClaimedTokens tokens;
    private final ProcessorInterceptors interceptors;
    private final ObjectProvider<MaxSegmentProvider> shares;
    private final EventProcessorProperties settings;
    private final DefaultListableBeanFactory beans;
    private final ProjectionLag lag;
    private final Map<String, Filling> all = new ConcurrentHashMap<>();

    FillingProcessors(
            EventProcessingConfiguration processing,
            @Qualifier("eventReader") StreamableMessageSource<TrackedEventMessage<?>> events,
            ClaimedTokens tokens,
            ProcessorInterceptors interceptors,
            ObjectProvider<MaxSegmentProvider> shares,
            EventProcessorProperties settings,
            DefaultListableBeanFactory beans,
            ProjectionLag lag) {
        this.processing = processing;
        this.events = events;
        this.tokens = tokens;
        this.interceptors = interceptors;
        this.shares = shares;
        this.settings = settings;
        this.beans = beans;
        this.lag = lag;
    }

    Optional<StreamingEventProcessor> find(Build build) {
        return Optional.ofNullable(all.get(build.group()))
                .filter(filling -> filling.build().isSame(build))
                .map(Filling::processor);
    }

    /** Fills this build of its read model, and no other. */
    void start(Build build) {
        if (find(build).isPresent()) return;
        stop(build.group());
        var segments = Math.max(1, tokens.fetchSegments(build.group()).length);
        var threads = new ScheduledThreadPoolExecutor(segments + 1, new AxonThreadFactory(build.processor()));
        var processor = processor(build, segments, threads);
        all.put(build.group(), new Filling(build, processor, threads));
        beans.registerSingleton(build.processor(), processor);
        lag.measure(processor);
        processor.start();
    }

    /** What is filled stays as it is, until it is started again. */
    void stop(String group) {
        var filling = all.remove(group);
        if (filling == null) return;
        filling.processor().shutDown();
        filling.threads().shutdown();
        lag.forget(filling.processor());
        beans.destroySingleton(filling.build().processor());
    }

    void stopAll() {
        all.keySet().forEach(this::stop);
    }

    private StreamingEventProcessor processor(Build build, int segments, ScheduledExecutorService threads) {
        var group = build.group();
        var name = build.processor();
        var served =
                processing.eventProcessor(group, AbstractEventProcessor.class).orElseThrow();
        var processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(served.eventHandlerInvoker())
                .rollbackConfiguration(processing.rollbackConfiguration(group))
                .errorHandler(processing.errorHandler(group))
                .messageMonitor(processing.messageMonitor(PooledStreamingEventProcessor.class, name))
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(processing.transactionManager(group))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(segments)
                .batchSize(settings(group).getBatchSize())
                .maxSegmentProvider(shares.getIfAvailable(MaxSegmentProvider::maxShort))
                .enableCoordinatorClaimExtension()
                .build();
        var _ = processor.registerHandlerInterceptor(interceptors.of(name));
        return processor;
    }

    private ProcessorSettings settings(String group) {
        return settings.getProcessors().getOrDefault(group, new ProcessorSettings());
    }
}
