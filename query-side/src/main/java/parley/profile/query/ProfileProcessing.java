package parley.profile.query;

import java.util.List;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.platform.projection.Subjects;
import parley.platform.readmodels.ReadModel;
import parley.profile.ProfileEvent;

/** In which order events reach the projection of this feature. */
@Configuration(proxyBeanMethods = false)
class ProfileProcessing {

    @Autowired
    void sequence(EventProcessingConfigurer processing) {
        processing.registerSequencingPolicy(
                ProfileProjection.GROUP,
                _ -> event -> Subjects.of(event) instanceof ProfileEvent about ? about.account() : null);
    }

    @Bean
    ReadModel profilesReadModel() {
        return new ReadModel(ProfileProjection.GROUP, 1, 1, List.of(ProfileView.COLLECTION));
    }
}
