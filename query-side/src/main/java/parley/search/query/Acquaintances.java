package parley.search.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.friend.query.SocialGraph;
import parley.shared.AccountId;
import parley.shared.Bound;

/** People whom somebody may know: friends of friends, and those met in rooms. The work is bounded in both directions. */
@Component
class Acquaintances {

    /** Meeting somebody in the room of everybody says nothing. */
    private static final String ROOM_OF_ALL = ConversationId.LOBBY.value();

    @Bound
    private static final int MOST_ROOMS = 20;

    @Bound
    private static final int MOST_MET = 300;

    @Bound
    private static final int MOST_FRIENDS_OF_FRIENDS = 100;

    /** A friend in common says more than a room in common. */
    private static final int WORTH_OF_A_FRIEND = 3;

    record Acquaintance(FindableView person, int commonFriends, int commonRooms) {

        int worth() {
            return WORTH_OF_A_FRIEND * commonFriends + commonRooms;
        }
    }

    private final MongoOperations mongo;

    Acquaintances(MongoOperations mongo) {
        this.mongo = mongo;
    }

    List<Acquaintance> of(AccountId me, SocialGraph graph, int limit) {
        var myRooms = roomsOf(me);
        return candidates(myRooms, graph).values().stream()
                .filter(FindableView::isOpen)
                .filter(person -> !graph.relations().containsKey(person.account()))
                .filter(person -> !graph.apart().contains(person.account()))
                .map(person -> new Acquaintance(
                        person,
                        graph.friendsOfFriends().getOrDefault(person.account(), 0),
                        common(myRooms, person.rooms)))
                .sorted(Comparator.comparingInt(Acquaintance::worth)
                        .reversed()
                        .thenComparing(acquaintance -> NameSuffixes.fold(acquaintance.person().name))
                        .thenComparing(acquaintance -> acquaintance.person().username))
                .limit(limit)
                .toList();
    }

    private List<String> roomsOf(AccountId me) {
        var mine = mongo.findById(me.value(), FindableView.class);
        if (mine == null) return List.of();
        return mine.rooms.reversed().stream()
                .filter(room -> !room.equals(ROOM_OF_ALL))
                .limit(MOST_ROOMS)
                .toList();
    }

    private Map<String, FindableView> candidates(List<String> myRooms, SocialGraph graph) {
        var closest = graph.friendsOfFriends().entrySet().stream()
                .sorted(Map.Entry.<AccountId, Integer>comparingByValue().reversed())
                .limit(MOST_FRIENDS_OF_FRIENDS)
                .map(friend -> friend.getKey().value())
                .toList();
        var candidates = new HashMap<String, FindableView>();
        collect(candidates, "_id", closest);
        collect(candidates, "rooms", myRooms);
        return candidates;
    }

    private void collect(Map<String, FindableView> candidates, String field, Collection<String> values) {
        if (values.isEmpty()) return;
        var query = Query.query(Criteria.where(field).in(values)).limit(MOST_MET);
        query.fields().exclude("parts");
        mongo.find(query, FindableView.class).forEach(person -> candidates.put(person.id, person));
    }

    private static int common(List<String> mine, List<String> theirs) {
        var common = new HashSet<>(mine);
        common.retainAll(theirs);
        return common.size();
    }
}
