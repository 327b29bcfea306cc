package parley.account.query;

import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.account.AccountEvent;
import parley.platform.mongo.IndexDeclaration;
import parley.platform.projection.Subjects;

/** In which order events reach the projection of this feature, and how its documents are found. */
@Configuration(proxyBeanMethods = false)
class PeopleProcessing {

    @Autowired
    void sequence(EventProcessingConfigurer processing) {
        processing.registerSequencingPolicy(
                PersonProjection.GROUP,
                _ -> event -> Subjects.of(event) instanceof AccountEvent about ? about.account() : null);
    }

    @Bean
    IndexDeclaration peopleByUsername() {
        return IndexDeclaration.on(PersonView.COLLECTION, "folded");
    }

    @Bean
    IndexDeclaration peopleByRegistration() {
        return IndexDeclaration.on(PersonView.COLLECTION, "registration");
    }
}
