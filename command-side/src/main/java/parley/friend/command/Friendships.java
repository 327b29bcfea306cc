package parley.friend.command;

import parley.shared.AccountId;

/** Tells how two people stand to one another now, to those who decide about things between them. */
public interface Friendships {

    boolean areFriends(AccountId one, AccountId other);

    boolean isBlocked(AccountId who, AccountId by);
}
