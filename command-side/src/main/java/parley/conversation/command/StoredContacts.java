package parley.conversation.command;

import org.springframework.stereotype.Component;
import parley.account.command.Accounts;
import parley.friend.command.Friendships;
import parley.shared.AccountId;

/** Asks rows by key, who is here and how they stand to one another; nobody's history is read for that. */
@Component
class StoredContacts implements Contacts {

    private final Accounts accounts;
    private final Friendships friendships;

    StoredContacts(Accounts accounts, Friendships friendships) {
        this.accounts = accounts;
        this.friendships = friendships;
    }

    @Override
    public boolean exists(AccountId who) {
        return accounts.exists(who);
    }

    @Override
    public boolean areFriends(AccountId one, AccountId other) {
        return friendships.areFriends(one, other);
    }

    @Override
    public boolean hasBlocked(AccountId who, AccountId other) {
        return friendships.isBlocked(other, who);
    }

    @Override
    public boolean receives(AccountId who, AccountId from) {
        return accounts.isActive(who) && !hasBlocked(who, from);
    }
}
