package parley.profile.query;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.AccountId;

/** As the profile's document has it; who has none has nothing against it. */
@Component
class StoredPrivacy implements Privacy {

    private final MongoOperations mongo;

    StoredPrivacy(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean showsReceipts(AccountId account) {
        var profile = mongo.findById(account.value(), ProfileView.class);
        return profile == null || profile.readReceipts;
    }
}
