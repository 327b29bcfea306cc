package parley.room;

import org.axonframework.serialization.Revision;
import parley.account.AccountId;

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
    record RoomSilenced(MembershipId membership, RoomId room, AccountId account) implements MembershipEvent {}

    @Revision("1")
    record RoomUnsilenced(MembershipId membership, RoomId room, AccountId account) implements MembershipEvent {}

    @Revision("1")
    record RoomPutAway(MembershipId membership, RoomId room, AccountId account) implements MembershipEvent {}

    @Revision("1")
    record RoomTakenBack(MembershipId membership, RoomId room, AccountId account) implements MembershipEvent {}
}
