package parley.platform.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.platform.mongo.IndexDeclaration;
import parley.platform.readmodels.ReadModels;

/** Makes every processor write what its projections noted before it stores its token, and finds what waits. */
@Configuration(proxyBeanMethods = false)
class BatchConfig {

    @Autowired
    void write(EventProcessingConfigurer processing, ObjectProvider<ProcessorInterceptors> interceptors) {
        processing.registerDefaultHandlerInterceptor(
                (_, processor) -> interceptors.getObject().of(processor));
    }

    /** Measured around the writing. */
    @Bean
    ProcessorInterceptors processorInterceptors(
            ObjectProvider<ClaimedTokens> tokens,
            ObjectProvider<DeadLetters> letters,
            ObjectProvider<Projections> projections,
            ReadModels models,
            MeterRegistry meters,
            Clock clock) {
        return processor -> {
            var build = new WithinBuild(processor, models);
            var metrics = new BatchMetrics(meters, processor, clock);
            var reading =
                    new UnreadableEvent.Instead(() -> projections.getObject().isOne(processor));
            var writing = new WriteBeforeToken(
                    processor, segment -> tokens.getObject().claim(processor, segment), letters.getObject());
            return (work, chain) -> build.handle(
                    work, () -> metrics.handle(work, () -> reading.handle(work, () -> writing.handle(work, chain))));
        };
    }

    @Bean
    IndexDeclaration deadLettersInOrder() {
        return IndexDeclaration.on(StoredDeadLetter.COLLECTION, "blocked", "place");
    }

    @Bean
    IndexDeclaration blockedByProcessor() {
        return IndexDeclaration.on(BlockedDocument.COLLECTION, "processor", "_id");
    }

    @Bean
    IndexDeclaration blockedByAge() {
        return IndexDeclaration.on(BlockedDocument.COLLECTION, "since");
    }
}
