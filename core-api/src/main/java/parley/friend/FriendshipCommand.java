package parley.friend;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import parley.account.AccountId;
import parley.account.Actor;

/** What one person can ask of what is between them and another. */
public sealed interface FriendshipCommand {

    FriendshipId friendship();

    Actor by();

    AccountId other();

    /** Asks the other person to be friends, or agrees when they have asked already. */
    record AddFriend(@TargetAggregateIdentifier FriendshipId friendship, Actor by, AccountId other, RequestNote note)
            implements FriendshipCommand {

        public AddFriend(Actor by, AccountId other, RequestNote note) {
            this(FriendshipId.of(by.account(), other), by, other, note);
        }
    }

    record AcceptFriend(@TargetAggregateIdentifier FriendshipId friendship, Actor by, AccountId other)
            implements FriendshipCommand {

        public AcceptFriend(Actor by, AccountId other) {
            this(FriendshipId.of(by.account(), other), by, other);
        }
    }

    record DeclineFriend(@TargetAggregateIdentifier FriendshipId friendship, Actor by, AccountId other)
            implements FriendshipCommand {

        public DeclineFriend(Actor by, AccountId other) {
            this(FriendshipId.of(by.account(), other), by, other);
        }
    }

    record CancelFriendRequest(@TargetAggregateIdentifier FriendshipId friendship, Actor by, AccountId other)
            implements FriendshipCommand {

        public CancelFriendRequest(Actor by, AccountId other) {
            this(FriendshipId.of(by.account(), other), by, other);
        }
    }

    record Unfriend(@TargetAggregateIdentifier FriendshipId friendship, Actor by, AccountId other)
            implements FriendshipCommand {

        public Unfriend(Actor by, AccountId other) {
            this(FriendshipId.of(by.account(), other), by, other);
        }
    }

    /** Ends whatever is between the two, and keeps the other person from beginning it again. */
    record BlockPerson(@TargetAggregateIdentifier FriendshipId friendship, Actor by, AccountId other)
            implements FriendshipCommand {

        public BlockPerson(Actor by, AccountId other) {
            this(FriendshipId.of(by.account(), other), by, other);
        }
    }

    /** Lifts one's own block; what it ended stays ended. */
    record UnblockPerson(@TargetAggregateIdentifier FriendshipId friendship, Actor by, AccountId other)
            implements FriendshipCommand {

        public UnblockPerson(Actor by, AccountId other) {
            this(FriendshipId.of(by.account(), other), by, other);
        }
    }
}
