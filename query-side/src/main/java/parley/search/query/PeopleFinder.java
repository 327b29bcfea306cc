package parley.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.friend.Relation;
import parley.friend.query.Circle;
import parley.shared.query.Words;

/**
 * Finds people by any part of their names, the nearest first. Friends and their friends are looked through by key, and
 * all others come from the index in its order, so that reading ends with the page however many there are.
 */
@Component
class PeopleFinder {

    private final MongoOperations mongo;

    PeopleFinder(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** At most so many who have this in their names, for somebody with this circle. */
    List<FindableView> find(String folded, int limit, Circle circle) {
        var found = new ArrayList<FindableView>();
        found.addAll(nearest(folded, own(circle), limit));
        if (found.size() < limit) found.addAll(nearest(folded, theirFriends(folded, circle), limit - found.size()));
        var passed = new HashSet<>(ids(circle.apart()));
        found.forEach(person -> passed.add(person.id));
        for (var start : List.of(" " + folded, folded))
            if (found.size() < limit) {
                var others = beginning(start, folded, passed, limit - found.size());
                others.forEach(person -> passed.add(person.id));
                found.addAll(nearest(folded, others, limit));
            }
        return found;
    }

    /** Oneself and one's friends, who may be hidden from everybody else. */
    private List<FindableView> own(Circle circle) {
        var near = circle.relations().entrySet().stream()
                .filter(tie -> tie.getValue() == Relation.FRIENDS || tie.getValue() == Relation.ONESELF)
                .map(tie -> tie.getKey())
                .collect(Collectors.toSet());
        return mongo.find(briefly(byKey(near)), FindableView.class).stream()
                .filter(person -> !person.deactivated)
                .toList();
    }

    /** There may be many: the database passes over all others, so that few are sent and made objects of. */
    private List<FindableView> theirFriends(String folded, Circle circle) {
        var theirs = circle.friendsOfFriends().keySet();
        if (theirs.isEmpty()) return List.of();
        return mongo.find(briefly(byKey(theirs).addCriteria(partsBeginningWith(folded))), FindableView.class);
    }

    private List<FindableView> beginning(String start, String folded, Set<String> without, int limit) {
        var query = Query.query(partsBeginningWith(start))
                .addCriteria(Criteria.where("_id").nin(without))
                .limit(limit);
        return mongo.find(briefly(query), FindableView.class).stream()
                .filter(person -> person.contains(folded))
                .toList();
    }

    private static Criteria partsBeginningWith(String text) {
        var part = text.substring(0, Math.min(text.length(), Parts.LONGEST));
        return Words.beginningWith(Criteria.where("parts"), part);
    }

    private static Query byKey(Collection<AccountId> accounts) {
        return Query.query(Criteria.where("_id").in(ids(accounts)));
    }

    private static Query briefly(Query query) {
        query.fields().exclude("parts", "rooms");
        return query;
    }

    private static List<FindableView> nearest(String folded, Collection<FindableView> people, int limit) {
        return people.stream()
                .filter(person -> person.contains(folded))
                .sorted(Comparator.comparingInt((FindableView person) -> person.distance(folded))
                        .thenComparing(person -> Parts.fold(person.name))
                        .thenComparing(person -> person.username))
                .limit(limit)
                .toList();
    }

    private static Set<String> ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).collect(Collectors.toSet());
    }
}
