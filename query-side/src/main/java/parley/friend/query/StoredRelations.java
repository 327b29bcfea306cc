package parley.friend.query;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.account.query.Persons;
import parley.friend.FriendshipQuery.Tie;
import parley.friend.Relation;

/** How people stand to one another, as their documents say. */
@Component
class StoredRelations implements Relations {

    private final MongoOperations mongo;
    private final Persons persons;

    StoredRelations(MongoOperations mongo, Persons persons) {
        this.mongo = mongo;
        this.persons = persons;
    }

    @Override
    public Relation between(AccountId me, AccountId other) {
        return of(me).to(other);
    }

    @Override
    public Set<AccountId> friendsOf(AccountId me) {
        return of(me).friends.stream().map(tie -> new AccountId(tie.account())).collect(Collectors.toSet());
    }

    @Override
    public boolean blockedEitherWay(AccountId one, AccountId other) {
        return of(one).blocksOrIsBlockedBy(other);
    }

    Tie tie(AccountId me, AccountId other) {
        var mine = of(me);
        var tie = mine.tie(other);
        return new Tie(
                persons.of(other), mine.to(other), tie == null ? "" : tie.note(), tie == null ? null : tie.since());
    }

    /** The document of one person, empty for somebody who never had to do with anybody. */
    FriendsView of(AccountId account) {
        var found = mongo.findById(account.value(), FriendsView.class);
        return found == null ? new FriendsView(account.value()) : found;
    }
}
