package parley.profile.query;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.people.query.PeopleDirectory;
import parley.profile.query.ProfileVisibility.ViewerRelation;
import parley.shared.AccountId;
import parley.shared.Actor;

/** As the profile's document has it; who has none has nothing against it. */
@Component
class StoredPrivacy implements Privacy {

    private final MongoOperations mongo;
    private final PeopleDirectory people;
    private final ProfileVisibility visibility;

    StoredPrivacy(MongoOperations mongo, PeopleDirectory people, ProfileVisibility visibility) {
        this.mongo = mongo;
        this.people = people;
        this.visibility = visibility;
    }

    @Override
    public boolean showsReceipts(AccountId account) {
        var profile = mongo.findById(account.value(), ProfileView.class);
        return profile == null || profile.readReceipts;
    }

    @Override
    public boolean mayLook(Actor by, AccountId at) {
        return visibility.of(by, people.now(at)) != ViewerRelation.SHUT;
    }
}
