package parley.shared.query;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes every processor write what its projections noted before it stores its token, and finds what waits. */
@Configuration(proxyBeanMethods = false)
class BatchConfig {

    /** Measured around the writing. */
    @Autowired
    void write(
            EventProcessingConfigurer processing,
            ObjectProvider<ClaimedTokens> tokens,
            ObjectProvider<DeadLetters> letters,
            MeterRegistry meters,
            Clock clock) {
        processing.registerDefaultHandlerInterceptor((_, projection) -> new BatchMetrics(meters, projection, clock));
        processing.registerDefaultHandlerInterceptor((_, processor) -> new WriteBeforeToken(
                processor, segment -> tokens.getObject().claim(processor, segment), letters.getObject()));
    }

    @Bean
    IndexDeclaration lettersInOrder() {
        return IndexDeclaration.on(LetterView.COLLECTION, "stuck", "place");
    }

    @Bean
    IndexDeclaration stuckByProcessor() {
        return IndexDeclaration.on(StuckView.COLLECTION, "processor");
    }

    @Bean
    IndexDeclaration stuckByAge() {
        return IndexDeclaration.on(StuckView.COLLECTION, "since");
    }
}
