package parley.room;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import parley.account.Actor;

/** Coming into a room and going out of it. */
public sealed interface MembershipCommand {

    MembershipId membership();

    RoomId room();

    Actor by();

    record JoinRoom(@TargetAggregateIdentifier MembershipId membership, RoomId room, Actor by)
            implements MembershipCommand {

        public JoinRoom(RoomId room, Actor by) {
            this(MembershipId.of(room, by.account()), room, by);
        }
    }

    record LeaveRoom(@TargetAggregateIdentifier MembershipId membership, RoomId room, Actor by)
            implements MembershipCommand {

        public LeaveRoom(RoomId room, Actor by) {
            this(MembershipId.of(room, by.account()), room, by);
        }
    }

    /** Brings in a person who has never been in the room; whoever left it stays outside. */
    record WelcomeToRoom(@TargetAggregateIdentifier MembershipId membership, RoomId room, Actor by)
            implements MembershipCommand {

        public WelcomeToRoom(RoomId room, Actor by) {
            this(MembershipId.of(room, by.account()), room, by);
        }
    }
}
