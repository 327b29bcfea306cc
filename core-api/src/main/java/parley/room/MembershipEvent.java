package parley.room;

import org.axonframework.serialization.Revision;
import parley.shared.AccountId;

/** Who came into a room and who left it, and how they have it for themselves. */
public sealed interface MembershipEvent {

    MembershipId membership();

    RoomId room();

    AccountId account();

    @Revision("1")
    record RoomJoined(MembershipId membership, RoomId room, AccountId account) implements MembershipEvent {}

    @Revision("1")
    record RoomLeft(MembershipId membership, RoomId room, AccountId account) implements MembershipEvent {}

    @Revision("1")
    record RoomMutedForMe(MembershipId membership, RoomId room, AccountId account) implements MembershipEvent {}

    @Revision("1")
    record RoomUnmutedForMe(MembershipId membership, RoomId room, AccountId account) implements MembershipEvent {}

    @Revision("1")
    record RoomArchivedForMe(MembershipId membership, RoomId room, AccountId account) implements MembershipEvent {}

    @Revision("1")
    record RoomUnarchivedForMe(MembershipId membership, RoomId room, AccountId account) implements MembershipEvent {}
}
