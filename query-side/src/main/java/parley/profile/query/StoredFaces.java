package parley.profile.query;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.account.query.Faces;

/** As the profiles' documents have them. */
@Component
class StoredFaces implements Faces {

    private final MongoOperations mongo;

    StoredFaces(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, String> of(Collection<String> accounts) {
        if (accounts.isEmpty()) return Map.of();
        return mongo.find(Query.query(Criteria.where("_id").in(accounts)), ProfileView.class).stream()
                .filter(ProfileView::showsFace)
                .collect(Collectors.toMap(profile -> profile.id, ProfileView::face));
    }
}
