package parley.friend;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import parley.shared.AccountId;
import parley.shared.Actor;

/** What one person can ask of what is between them and another. */
public sealed interface FriendshipCommand {

    FriendshipId friendship();

    Actor by();

    AccountId other();

    /** Asks the other person to be friends, or agrees when they have asked already. */
    record RequestFriendship(
            @TargetAggregateIdentifier FriendshipId friendship, Actor by, AccountId other, RequestNote note)
            implements FriendshipCommand {

        public RequestFriendship(Actor by, AccountId other, RequestNote note) {
            this(FriendshipId.of(by.account(), other), by, other, note);
        }
    }

    record AcceptFriendRequest(@TargetAggregateIdentifier FriendshipId friendship, Actor by, AccountId other)
            implements FriendshipCommand {

        public AcceptFriendRequest(Actor by, AccountId other) {
            this(FriendshipId.of(by.account(), other), by, other);
        }
    }

    record DeclineFriendRequest(@TargetAggregateIdentifier FriendshipId friendship, Actor by, AccountId other)
            implements FriendshipCommand {

        public DeclineFriendRequest(Actor by, AccountId other) {
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
