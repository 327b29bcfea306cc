package parley.friend.query;

import java.util.Map;
import java.util.Set;
import parley.friend.Relation;
import parley.shared.AccountId;

/**
 * Everybody who has anything to do with one person.
 *
 * @param relations to those who are no strangers
 * @param apart who blocked the person or was blocked: they don't find each other
 * @param friendsOfFriends how many friends in common the person has with those who are not friends themselves
 */
public record SocialGraph(
        Map<AccountId, Relation> relations, Set<AccountId> apart, Map<AccountId, Integer> friendsOfFriends) {

    public Relation to(AccountId other) {
        return relations.getOrDefault(other, Relation.STRANGERS);
    }
}
