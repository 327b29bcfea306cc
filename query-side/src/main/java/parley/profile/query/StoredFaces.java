package parley.profile.query;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.query.Faces;
import parley.platform.projection.ByKey;

/** As the profiles' documents have them. */
@Component
class StoredFaces implements Faces {

    private final MongoOperations mongo;

    StoredFaces(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, String> of(Collection<String> accounts) {
        return ByKey.find(mongo, accounts, ProfileView.class).stream()
                .filter(ProfileView::showsFace)
                .collect(Collectors.toMap(profile -> profile.id, ProfileView::face));
    }
}
