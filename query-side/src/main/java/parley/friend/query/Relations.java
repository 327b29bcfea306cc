package parley.friend.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import parley.friend.Relation;
import parley.shared.AccountId;

/** Tells other features how people stand to one another, so that each can decide who sees what. Read by key alone. */
public interface Relations {

    /** How the first stands to the second, as the first may know it. */
    Relation between(AccountId me, AccountId other);

    Set<AccountId> friendsOf(AccountId me);

    /** Who is a friend of both: nothing that the asker's friends do not show them anyway. */
    default Set<AccountId> commonFriends(AccountId me, AccountId other) {
        var common = new HashSet<>(friendsOf(me));
        common.retainAll(friendsOf(other));
        return common;
    }

    /** Who blocked this person, and whom this person blocked: never to be told, only to be kept. */
    Set<AccountId> apartFrom(AccountId me);

    /**
     * Whose words each of these people wants left out of whatever they are shown: those whom they blocked. One read by key
     * for all. That somebody blocked them is never told, and so leaves nothing out.
     */
    Map<AccountId, Set<AccountId>> blockedBy(Collection<AccountId> viewers);

    /** Whether one of them has blocked the other. */
    default boolean blockedEitherWay(AccountId one, AccountId other) {
        return apartFrom(one).contains(other);
    }

    /** Everybody around one person, their friends' friends among them: bounded, whoever is friends with however many. */
    SocialGraph graphOf(AccountId me);
}
