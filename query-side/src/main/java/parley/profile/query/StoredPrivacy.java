package parley.profile.query;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.query.Persons;
import parley.profile.query.ProfileVisibility.ViewerRelation;
import parley.shared.AccountId;
import parley.shared.Actor;

/** As the profile's document has it; who has none has nothing against it. */
@Component
class StoredPrivacy implements Privacy {

    private final MongoOperations mongo;
    private final Persons persons;
    private final ProfileVisibility visibility;

    StoredPrivacy(MongoOperations mongo, Persons persons, ProfileVisibility visibility) {
        this.mongo = mongo;
        this.persons = persons;
        this.visibility = visibility;
    }

    @Override
    public boolean showsReceipts(AccountId account) {
        var profile = mongo.findById(account.value(), ProfileView.class);
        return profile == null || profile.readReceipts;
    }

    @Override
    public boolean mayLook(Actor by, AccountId at) {
        return visibility.of(by, persons.of(at)) != ViewerRelation.SHUT;
    }
}
