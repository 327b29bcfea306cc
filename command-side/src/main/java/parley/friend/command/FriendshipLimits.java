package parley.friend.command;

import parley.shared.AccountId;

/** Keeps what is noted of one person within bounds, whatever that person does and whatever others do to them. */
interface FriendshipLimits {

    /**
     * @throws parley.shared.CommandRejected with {@code TOO_MANY_OPEN_REQUESTS} when so many have not answered, and with
     *     {@code TOO_MANY_REQUESTS_FOR_THEM} when so many wait for the same answer
     */
    void requireRequest(AccountId asker, AccountId asked);

    /** @throws parley.shared.CommandRejected with {@code TOO_MANY_FRIENDS} */
    void requireFriendship(AccountId one, AccountId other);

    /** @throws parley.shared.CommandRejected with {@code TOO_MANY_BLOCKS} */
    void requireBlock(AccountId by);
}
