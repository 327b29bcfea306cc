package parley.account.command;

import parley.shared.AccountId;

/** Who administers the site and may sign in: kept in the command's own transaction, because one must remain. */
interface Administrators {

    void appoint(AccountId account);

    /** Takes the account off the list, unless nobody would be left. */
    boolean dismiss(AccountId account);
}
