package parley.room;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import parley.shared.Actor;

/** Coming into a room and going out of it, and how it is for oneself. */
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

    /** Wants to hear no more of what is said in the room; still reads it. */
    record MuteRoomForMe(@TargetAggregateIdentifier MembershipId membership, RoomId room, Actor by)
            implements MembershipCommand {

        public MuteRoomForMe(RoomId room, Actor by) {
            this(MembershipId.of(room, by.account()), room, by);
        }
    }

    record UnmuteRoomForMe(@TargetAggregateIdentifier MembershipId membership, RoomId room, Actor by)
            implements MembershipCommand {

        public UnmuteRoomForMe(RoomId room, Actor by) {
            this(MembershipId.of(room, by.account()), room, by);
        }
    }

    /** Takes the room out of sight, until something is said in it, or for good where it is mutedForMe. */
    record ArchiveRoomForMe(@TargetAggregateIdentifier MembershipId membership, RoomId room, Actor by)
            implements MembershipCommand {

        public ArchiveRoomForMe(RoomId room, Actor by) {
            this(MembershipId.of(room, by.account()), room, by);
        }
    }

    record UnarchiveRoomForMe(@TargetAggregateIdentifier MembershipId membership, RoomId room, Actor by)
            implements MembershipCommand {

        public UnarchiveRoomForMe(RoomId room, Actor by) {
            this(MembershipId.of(room, by.account()), room, by);
        }
    }
}
