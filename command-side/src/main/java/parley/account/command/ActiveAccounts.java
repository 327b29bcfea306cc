package parley.account.command;

import parley.shared.AccountId;

/** Tells whether there is somebody to deal with, to those who decide about things between people. */
public interface ActiveAccounts {

    /**
     * Passes when the account exists and is not deactivated; the two look the same.
     *
     * @throws parley.shared.CommandRejected with {@code NO_SUCH_ACCOUNT}
     */
    void require(AccountId account);
}
