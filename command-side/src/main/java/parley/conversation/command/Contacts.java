package parley.conversation.command;

import parley.account.AccountRejection;
import parley.shared.AccountId;
import parley.shared.CommandRejected;

/** What stands between two people, as far as it decides whether they talk privately. */
public interface Contacts {

    /** Whether somebody has ever signed up under this id. */
    boolean exists(AccountId who);

    /** Lets through whom there is, so that nobody fills a list with names that nobody has. */
    default void require(AccountId who) {
        if (!exists(who)) throw new CommandRejected(AccountRejection.NO_SUCH_ACCOUNT);
    }

    boolean areFriends(AccountId one, AccountId other);

    boolean hasBlocked(AccountId who, AccountId other);

    /** Whether the person is here and has not shut the writer out. */
    boolean receives(AccountId who, AccountId from);
}
