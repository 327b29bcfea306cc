package parley.room;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import parley.conversation.ConversationId;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Text;

/** What can be asked of a room. */
public sealed interface RoomCommand {

    ConversationId room();

    Actor by();

    /** Creates the room under an id that the client made; the same again is accepted without effect. */
    record OpenRoom(@TargetAggregateIdentifier ConversationId room, Actor by, RoomName name, String topic)
            implements RoomCommand {

        public OpenRoom {
            Text.requireWhole(topic);
        }
    }

    record RenameRoom(@TargetAggregateIdentifier ConversationId room, Actor by, RoomName name) implements RoomCommand {}

    /** Sets the one-line topic (at most 200 characters) and the description (Markdown, at most 4,000). */
    record DescribeRoom(@TargetAggregateIdentifier ConversationId room, Actor by, String topic, String description)
            implements RoomCommand {

        public DescribeRoom {
            Text.requireWhole(topic);
            Text.requireWhole(description);
        }
    }

    record ArchiveRoom(@TargetAggregateIdentifier ConversationId room, Actor by) implements RoomCommand {}

    record ReopenRoom(@TargetAggregateIdentifier ConversationId room, Actor by) implements RoomCommand {}

    record SetPosting(@TargetAggregateIdentifier ConversationId room, Actor by, Posting posting)
            implements RoomCommand {}

    /** Lets each person write once per so many seconds (0 to 3,600); 0 switches it off. Moderators are exempt. */
    record SetSlowMode(@TargetAggregateIdentifier ConversationId room, Actor by, int seconds) implements RoomCommand {}

    /** Opens the room for reading to visitors who are not signed in, or closes it to them. */
    record SetGuestReading(@TargetAggregateIdentifier ConversationId room, Actor by, boolean open)
            implements RoomCommand {}

    record AppointModerator(@TargetAggregateIdentifier ConversationId room, Actor by, AccountId who)
            implements RoomCommand {}

    record DismissModerator(@TargetAggregateIdentifier ConversationId room, Actor by, AccountId who)
            implements RoomCommand {}

    /** Keeps a person from writing for so many minutes (1 to 525,600). */
    record MuteMember(
            @TargetAggregateIdentifier ConversationId room, Actor by, AccountId who, int minutes, String reason)
            implements RoomCommand {

        public MuteMember {
            Text.requireWhole(reason);
        }
    }

    record UnmuteMember(@TargetAggregateIdentifier ConversationId room, Actor by, AccountId who)
            implements RoomCommand {}

    /** Keeps a person out: no reading, no writing. */
    record BanMember(@TargetAggregateIdentifier ConversationId room, Actor by, AccountId who, String reason)
            implements RoomCommand {

        public BanMember {
            Text.requireWhole(reason);
        }
    }

    record UnbanMember(@TargetAggregateIdentifier ConversationId room, Actor by, AccountId who)
            implements RoomCommand {}
}
