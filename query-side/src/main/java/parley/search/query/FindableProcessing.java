package parley.search.query;

import java.util.List;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.account.AccountEvent;
import parley.conversation.MembershipEvent;
import parley.platform.mongo.IndexDeclaration;
import parley.platform.projection.Subjects;
import parley.platform.readmodels.ReadModel;
import parley.profile.ProfileEvent;

/** In which order events reach the projection of this feature, and how its documents are found. */
@Configuration(proxyBeanMethods = false)
class FindableProcessing {

    @Autowired
    void sequence(EventProcessingConfigurer processing) {
        processing.registerSequencingPolicy(FindableProjection.GROUP, _ -> event -> switch (Subjects.of(event)) {
            case AccountEvent about -> about.account();
            case ProfileEvent about -> about.account();
            case MembershipEvent about -> about.account();
            default -> null;
        });
    }

    @Bean
    IndexDeclaration peopleByPartOfName() {
        return IndexDeclaration.on(FindableView.COLLECTION, "parts");
    }

    @Bean
    IndexDeclaration peopleByRoom() {
        return IndexDeclaration.on(FindableView.COLLECTION, "rooms");
    }

    @Bean
    ReadModel findableReadModel() {
        return new ReadModel(FindableProjection.GROUP, 1, 1, List.of(FindableView.COLLECTION));
    }
}
