package parley.conversation.command;

import parley.shared.AccountId;

/** Knows how many messages each person keeps. */
interface SavedMessages {

    /**
     * Lets one more through.
     *
     * @throws parley.shared.CommandRejected with {@code TOO_MANY_SAVED}
     */
    void requireSpace(AccountId account);
}
