package parley.room;

import org.axonframework.serialization.Revision;
import parley.account.AccountId;

/** Who came into a room and who left it. */
public sealed interface MembershipEvent {

    MembershipId membership();

    RoomId room();

    AccountId account();

    @Revision("1")
    record RoomJoined(MembershipId membership, RoomId room, AccountId account) implements MembershipEvent {}

    @Revision("1")
    record RoomLeft(MembershipId membership, RoomId room, AccountId account) implements MembershipEvent {}
}
