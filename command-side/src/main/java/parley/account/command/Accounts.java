package parley.account.command;

import parley.account.AccountRejection;
import parley.shared.AccountId;
import parley.shared.CommandRejected;

/** Tells who there is to deal with, to those who decide about things between people; one row answers. */
public interface Accounts {

    /** Whether somebody has ever signed up under this id. */
    boolean exists(AccountId account);

    /** Whether the account exists and is not deactivated. */
    boolean isActive(AccountId account);

    /** Passes when the account is active; one that is not looks the same as none. */
    default void requireActive(AccountId account) {
        if (!isActive(account)) throw new CommandRejected(AccountRejection.NO_SUCH_ACCOUNT);
    }
}
