package parley.friend;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import parley.encryption.Personal;
import parley.shared.AccountId;

/** What happened between two people: {@code by} did it, {@code other} is the other one. */
public sealed interface FriendshipEvent {

    FriendshipId friendship();

    AccountId by();

    AccountId other();

    @Revision("1")
    record FriendRequested(
            FriendshipId friendship,
            AccountId by,
            AccountId other,
            @Personal(of = "by") @Nullable String note) implements FriendshipEvent {}

    /** The one who was asked has blocked the one who asks, and must never hear of it; the one who asks can't tell. */
    @Revision("1")
    record FriendRequestWithheld(
            FriendshipId friendship,
            AccountId by,
            AccountId other,
            @Personal(of = "by") @Nullable String note) implements FriendshipEvent {}

    /** The one who was asked agreed. */
    @Revision("1")
    record FriendRequestAccepted(FriendshipId friendship, AccountId by, AccountId other) implements FriendshipEvent {}

    @Revision("1")
    record FriendRequestDeclined(FriendshipId friendship, AccountId by, AccountId other) implements FriendshipEvent {}

    @Revision("1")
    record FriendRequestCancelled(FriendshipId friendship, AccountId by, AccountId other) implements FriendshipEvent {}

    @Revision("1")
    record FriendshipEnded(FriendshipId friendship, AccountId by, AccountId other) implements FriendshipEvent {}

    /** A request that the blocked person had made stays open for them alone, as if nobody had answered it. */
    @Revision("1")
    record PersonBlocked(FriendshipId friendship, AccountId by, AccountId other) implements FriendshipEvent {}

    @Revision("1")
    record PersonUnblocked(FriendshipId friendship, AccountId by, AccountId other) implements FriendshipEvent {}
}
