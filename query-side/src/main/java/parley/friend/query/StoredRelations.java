package parley.friend.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.account.query.Persons;
import parley.friend.FriendshipQuery.Tie;
import parley.friend.Relation;

/** How people stand to one another, as their documents say. */
@Component
class StoredRelations implements Relations {

    private static final int MOST_FRIENDS_ASKED = 200;
    private static final int MOST_FRIENDS_OF_FRIENDS = 1_000;

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
        return of(me).friends.stream().map(TieView::who).collect(Collectors.toSet());
    }

    @Override
    public Set<AccountId> apartFrom(AccountId me) {
        return of(me).apart();
    }

    @Override
    public Circle circleOf(AccountId me) {
        var mine = of(me);
        var relations = mine.relations();
        return new Circle(relations, mine.apart(), friendsOfFriends(mine, relations.keySet()));
    }

    Tie tie(AccountId me, AccountId other) {
        var mine = of(me);
        var tie = mine.tie(other);
        return new Tie(
                persons.of(other), mine.to(other), tie == null ? "" : tie.note(), tie == null ? null : tie.since());
    }

    private Map<AccountId, Integer> friendsOfFriends(FriendsView mine, Set<AccountId> known) {
        var closest = mine.friends.reversed().stream()
                .map(TieView::account)
                .limit(MOST_FRIENDS_ASKED)
                .toList();
        if (closest.isEmpty()) return Map.of();
        var theirs = Query.query(Criteria.where("_id").in(closest));
        theirs.fields().include("friends.account");
        var common = new HashMap<AccountId, Integer>();
        for (var friend : mongo.find(theirs, Document.class, FriendsView.COLLECTION))
            for (var tie : friend.getList("friends", Document.class, List.of()))
                common.merge(new AccountId(tie.getString("account")), 1, Integer::sum);
        common.keySet().removeAll(known);
        common.keySet().removeAll(mine.apart());
        return common.entrySet().stream()
                .sorted(Map.Entry.<AccountId, Integer>comparingByValue().reversed())
                .limit(MOST_FRIENDS_OF_FRIENDS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The document of one person, empty for somebody who never had to do with anybody. */
    FriendsView of(AccountId account) {
        var found = mongo.findById(account.value(), FriendsView.class);
        return found == null ? new FriendsView(account.value()) : found;
    }
}
