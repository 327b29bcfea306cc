package parley.people.query;

import java.util.List;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.account.AccountEvent;
import parley.people.FaceEvent;
import parley.people.HidingEvent;
import parley.platform.mongo.IndexDeclaration;
import parley.platform.projection.Subjects;
import parley.platform.readmodels.ReadModel;

/** In which order events reach the projection of this feature, and how its documents are found. */
@Configuration(proxyBeanMethods = false)
class PeopleProcessing {

    @Autowired
    void sequence(EventProcessingConfigurer processing) {
        processing.registerSequencingPolicy(PersonProjection.GROUP, _ -> event -> switch (Subjects.of(event)) {
            case AccountEvent about -> about.account();
            case FaceEvent about -> about.account();
            case HidingEvent about -> about.account();
            default -> null;
        });
    }

    @Bean
    IndexDeclaration peopleByUsername() {
        return IndexDeclaration.on(PersonView.COLLECTION, "folded");
    }

    @Bean
    IndexDeclaration peopleByRegistration() {
        return IndexDeclaration.on(PersonView.COLLECTION, "registration");
    }

    @Bean
    ReadModel peopleReadModel() {
        return new ReadModel(PersonProjection.GROUP, 1, 1, List.of(PersonView.COLLECTION));
    }
}
