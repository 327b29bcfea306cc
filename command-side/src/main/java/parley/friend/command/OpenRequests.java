package parley.friend.command;

import parley.account.AccountId;

/** Keeps people from asking everybody. */
interface OpenRequests {

    /** @throws parley.shared.CommandRejected with {@code TOO_MANY_OPEN_REQUESTS} when 100 have not been answered */
    void requireRoomForOneMore(AccountId asker);
}
