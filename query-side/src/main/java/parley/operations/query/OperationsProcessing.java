package parley.operations.query;

import java.util.List;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.platform.mongo.IndexDeclaration;
import parley.platform.readmodels.ReadModel;

/** In which order events reach the projection of this feature, and how its documents are found. */
@Configuration(proxyBeanMethods = false)
class OperationsProcessing {

    /** One after the other: of two administrators who do the same at once, the second finds it done. */
    @Autowired
    void sequence(EventProcessingConfigurer processing) {
        processing.registerSequencingPolicy(OperationsProjection.GROUP, _ -> new SequentialPolicy());
    }

    @Bean
    IndexDeclaration operationsByPlace() {
        return IndexDeclaration.on(OperationsLogView.COLLECTION, "-place");
    }

    @Bean
    ReadModel operationsReadModel() {
        return new ReadModel(OperationsProjection.GROUP, 1, 1, List.of(OperationsLogView.COLLECTION));
    }
}
