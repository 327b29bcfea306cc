package parley.upkeep.query;

import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.shared.query.IndexDeclaration;

/** In which order events reach the projection of this feature, and how its documents are found. */
@Configuration(proxyBeanMethods = false)
class UpkeepProcessing {

    /** One after the other: of two administrators who do the same at once, the second finds it done. */
    @Autowired
    void sequence(EventProcessingConfigurer processing) {
        processing.registerSequencingPolicy(UpkeepProjection.GROUP, _ -> new SequentialPolicy());
    }

    @Bean
    IndexDeclaration upkeepByPlace() {
        return IndexDeclaration.on(EntryView.COLLECTION, "-place");
    }
}
