package parley.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.friend.Relation;
import parley.friend.query.SocialGraph;
import parley.platform.search.Words;
import parley.shared.AccountId;
import parley.shared.Bound;

/**
 * Finds people by any part of their names, the nearest first. Friends and their friends are looked through by key, and
 * all others come from the index in its order, so that reading ends with the page however many there are.
 */
@Component
class PeopleFinder {

    /** People with a word, who are all looked at for the others. */
    @Bound
    static final int FEW = 200;

    private final MongoOperations mongo;

    PeopleFinder(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** At most so many who have this in their names, for somebody with this circle. */
    List<FindableView> find(String folded, int limit, SocialGraph graph) {
        var found = new ArrayList<FindableView>();
        found.addAll(nearest(folded, own(graph), limit));
        if (found.size() < limit) found.addAll(nearest(folded, theirFriends(folded, graph), limit - found.size()));
        var passed = new HashSet<>(ids(graph.apart()));
        found.forEach(person -> passed.add(person.id));
        for (var start : List.of(" " + folded, folded))
            if (found.size() < limit) {
                var others = beginning(start, folded, passed, limit - found.size());
                others.forEach(person -> passed.add(person.id));
                found.addAll(nearest(folded, others, limit));
            }
        if (found.size() < limit && folded.contains(" "))
            found.addAll(nearest(folded, inAnyOrder(words(folded), folded, passed, limit), limit - found.size()));
        return found;
    }

    /** Oneself and one's friends, who may be hidden from everybody else. */
    private List<FindableView> own(SocialGraph graph) {
        var near = graph.relations().entrySet().stream()
                .filter(relatedPerson ->
                        relatedPerson.getValue() == Relation.FRIENDS || relatedPerson.getValue() == Relation.ONESELF)
                .map(relatedPerson -> relatedPerson.getKey())
                .collect(Collectors.toSet());
        return mongo.find(briefly(byKey(near)), FindableView.class).stream()
                .filter(person -> !person.deactivated)
                .toList();
    }

    /** There may be many: the database passes over all others, so that few are sent and made objects of. */
    private List<FindableView> theirFriends(String folded, SocialGraph graph) {
        var theirs = graph.friendsOfFriends().keySet();
        if (theirs.isEmpty()) return List.of();
        return mongo.find(briefly(byKey(theirs).addCriteria(partBeginningWith(longest(folded)))), FindableView.class);
    }

    private List<FindableView> beginning(String start, String folded, Set<String> without, int limit) {
        return beginning(start, without, limit).stream()
                .filter(person -> person.contains(folded))
                .toList();
    }

    /** By the first word that few have; where all are common, by the longest, while the database looks for the others. */
    private List<FindableView> inAnyOrder(List<String> words, String folded, Set<String> without, int limit) {
        for (var word : words) {
            var some = beginning(" " + word, without, FEW + 1);
            if (some.size() <= FEW)
                return some.stream().filter(person -> person.contains(folded)).toList();
        }
        var each = partBeginningWith(" " + words.getFirst())
                .andOperator(words.stream()
                        .skip(1)
                        .map(word -> partBeginningWith(" " + word))
                        .toList());
        return mongo.find(briefly(others(each, without, limit)), FindableView.class);
    }

    private List<FindableView> beginning(String start, Set<String> without, int limit) {
        return mongo.find(briefly(others(partBeginningWith(start), without, limit)), FindableView.class);
    }

    private static Query others(Criteria who, Set<String> without, int limit) {
        return Query.query(who).addCriteria(Criteria.where("_id").nin(without)).limit(limit);
    }

    private static List<String> words(String folded) {
        return Stream.of(folded.split(" "))
                .limit(Words.MOST_WORDS)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String longest(String folded) {
        return words(folded).getFirst();
    }

    private static Criteria partBeginningWith(String text) {
        var part = text.substring(0, Math.min(text.length(), NameSuffixes.LONGEST));
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
                        .thenComparing(person -> NameSuffixes.fold(person.name))
                        .thenComparing(person -> person.username))
                .limit(limit)
                .toList();
    }

    private static Set<String> ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).collect(Collectors.toSet());
    }
}
