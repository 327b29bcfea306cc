package parley.room.command;

import parley.account.AccountId;

/** What stands between two people, as far as it decides whether they talk privately. */
interface Contacts {

    /** Whether somebody has ever signed up under this id. */
    boolean exists(AccountId who);

    boolean areFriends(AccountId one, AccountId other);

    boolean hasBlocked(AccountId who, AccountId other);

    /** Whether the person is here and has not shut the writer out. */
    boolean receives(AccountId who, AccountId from);
}
