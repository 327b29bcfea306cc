package parley.shared.query;

import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** Makes every processor write what its projections noted before it stores its token. */
@Configuration(proxyBeanMethods = false)
class BatchConfig {

    @Autowired
    void write(EventProcessingConfigurer processing, ObjectProvider<DeadLetters> letters) {
        processing.registerDefaultHandlerInterceptor(
                (_, processor) -> new WriteBeforeToken(processor, letters.getObject()));
    }
}
