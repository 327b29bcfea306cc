package parley.friend.query;

import java.util.Collection;
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
import parley.friend.FriendshipQuery.RelatedPerson;
import parley.friend.Relation;
import parley.people.query.PeopleDirectory;
import parley.shared.AccountId;
import parley.shared.Bound;

/** How people stand to one another, as their documents say. */
@Component
class StoredRelations implements Relations {

    @Bound
    private static final int MOST_FRIENDS_ASKED = 200;

    @Bound
    private static final int MOST_FRIENDS_OF_FRIENDS = 1_000;

    private final MongoOperations mongo;
    private final PeopleDirectory people;

    StoredRelations(MongoOperations mongo, PeopleDirectory people) {
        this.mongo = mongo;
        this.people = people;
    }

    @Override
    public Relation between(AccountId me, AccountId other) {
        return of(me).to(other);
    }

    @Override
    public Set<AccountId> friendsOf(AccountId me) {
        return of(me).friends.stream().map(RelatedPersonView::who).collect(Collectors.toSet());
    }

    @Override
    public Set<AccountId> apartFrom(AccountId me) {
        return apart(of(me));
    }

    @Override
    public Map<AccountId, Set<AccountId>> blockedBy(Collection<AccountId> viewers) {
        var ids = viewers.stream().map(AccountId::value).distinct().toList();
        var theirs = Query.query(Criteria.where("_id").in(ids));
        theirs.fields().include("blocked");
        return mongo.find(theirs, FriendsView.class).stream()
                .collect(Collectors.toMap(
                        mine -> new AccountId(mine.id),
                        mine -> mine.blocked.stream()
                                .map(RelatedPersonView::who)
                                .collect(Collectors.toSet())));
    }

    /** Whom this person blocked, and who blocked this person: known for what must stay hidden, and told to nobody. */
    private Set<AccountId> apart(FriendsView mine) {
        var blockers = Query.query(Criteria.where(FriendsView.BLOCKED).is(mine.id));
        blockers.fields().include("_id");
        var all = mongo.find(blockers, Document.class, FriendsView.COLLECTION).stream()
                .map(one -> new AccountId(one.getString("_id")))
                .collect(Collectors.toSet());
        mine.blocked.forEach(relatedPerson -> all.add(relatedPerson.who()));
        return all;
    }

    /** Two documents by key, however many shut either of them out. */
    @Override
    public boolean blockedEitherWay(AccountId one, AccountId other) {
        return of(one).to(other) == Relation.BLOCKED || of(other).to(one) == Relation.BLOCKED;
    }

    @Override
    public SocialGraph graphOf(AccountId me) {
        var mine = of(me);
        var relations = mine.relations();
        var apart = apart(mine);
        return new SocialGraph(relations, apart, friendsOfFriends(mine, relations.keySet(), apart));
    }

    RelatedPerson relatedPerson(AccountId me, AccountId other) {
        var mine = of(me);
        var relatedPerson = mine.relatedPerson(other);
        return new RelatedPerson(
                people.of(other),
                mine.to(other),
                relatedPerson == null ? "" : relatedPerson.note(),
                relatedPerson == null ? null : relatedPerson.since());
    }

    private Map<AccountId, Integer> friendsOfFriends(FriendsView mine, Set<AccountId> known, Set<AccountId> apart) {
        var closest = mine.friends.reversed().stream()
                .map(RelatedPersonView::account)
                .limit(MOST_FRIENDS_ASKED)
                .toList();
        if (closest.isEmpty()) return Map.of();
        var theirs = Query.query(Criteria.where("_id").in(closest));
        theirs.fields().include("friends.account");
        var common = new HashMap<AccountId, Integer>();
        for (var friend : mongo.find(theirs, Document.class, FriendsView.COLLECTION))
            for (var relatedPerson : friend.getList("friends", Document.class, List.of()))
                common.merge(new AccountId(relatedPerson.getString("account")), 1, Integer::sum);
        common.keySet().removeAll(known);
        common.keySet().removeAll(apart);
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
