package parley.friend.query;

import java.util.List;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.platform.mongo.IndexDeclaration;
import parley.platform.readmodels.ReadModel;

/** In which order events reach the projection of this feature. */
@Configuration(proxyBeanMethods = false)
class FriendsProcessing {

    /** One sequence for all: an event changes the documents of two people, and so belongs to the sequence of neither. */
    @Autowired
    void sequence(EventProcessingConfigurer processing) {
        processing.registerSequencingPolicy(FriendsProjection.GROUP, _ -> new SequentialPolicy());
    }

    @Bean
    IndexDeclaration peopleByWhomTheyBlocked() {
        return IndexDeclaration.on(FriendsView.COLLECTION, FriendsView.BLOCKED);
    }

    @Bean
    ReadModel friendsReadModel() {
        return new ReadModel(FriendsProjection.GROUP, 1, 1, List.of(FriendsView.COLLECTION));
    }
}
