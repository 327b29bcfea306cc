package parley.platform.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.platform.mongo.IndexDeclaration;

/** Makes every processor write what its projections noted before it stores its token, and finds what waits. */
@Configuration(proxyBeanMethods = false)
class BatchConfig {

    /** Measured around the writing. */
    @Autowired
    void write(
            EventProcessingConfigurer processing,
            ObjectProvider<ClaimedTokens> tokens,
            ObjectProvider<DeadLetters> letters,
            ObjectProvider<Projections> projections,
            MeterRegistry meters,
            Clock clock) {
        processing.registerDefaultHandlerInterceptor((_, projection) -> new BatchMetrics(meters, projection, clock));
        processing.registerDefaultHandlerInterceptor((_, processor) ->
                new UnreadableEvent.Instead(() -> projections.getObject().isOne(processor)));
        processing.registerDefaultHandlerInterceptor((_, processor) -> new WriteBeforeToken(
                processor, segment -> tokens.getObject().claim(processor, segment), letters.getObject()));
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
