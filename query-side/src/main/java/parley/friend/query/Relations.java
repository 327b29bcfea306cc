package parley.friend.query;

import java.util.Set;
import parley.account.AccountId;
import parley.friend.Relation;

/** Tells other features how people stand to one another, so that each can decide who sees what. Read by key alone. */
public interface Relations {

    /** How the first stands to the second, as the first may know it. */
    Relation between(AccountId me, AccountId other);

    Set<AccountId> friendsOf(AccountId me);

    /** Whether one of them has blocked the other: never to be told, only to be kept. */
    boolean blockedEitherWay(AccountId one, AccountId other);

    /** Everybody around one person, their friends' friends among them: bounded, whoever is friends with however many. */
    Circle circleOf(AccountId me);
}
