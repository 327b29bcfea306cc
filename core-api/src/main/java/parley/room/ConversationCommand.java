package parley.room;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Text;

/** What can be asked of a private room: a conversation of two, or of a small group. */
public sealed interface ConversationCommand {

    RoomId room();

    Actor by();

    /**
     * Begins a conversation with the others; the same again is accepted without effect.
     *
     * <p>With one other person the room is {@link RoomId#direct}, so that two who begin at once find one another. A
     * stranger is asked first.
     *
     * @param others 1 to 11 people; several must all be friends of whoever begins
     * @param name what a group is called, at most 60 characters; none names it after its people
     */
    record OpenConversation(
            @TargetAggregateIdentifier RoomId room,
            Actor by,
            Set<AccountId> others,
            @Nullable String name) implements ConversationCommand {

        public OpenConversation {
            if (name != null) Text.requireWhole(name);
        }

        /** Begins a conversation of two. */
        public OpenConversation(Actor by, AccountId other) {
            this(RoomId.direct(by.account(), other), by, Set.of(other), null);
        }
    }

    /** Lets a stranger who asked talk to one. */
    record AcceptConversation(@TargetAggregateIdentifier RoomId room, Actor by) implements ConversationCommand {}

    /** Puts a stranger's request away; the stranger goes on waiting and is told nothing. */
    record DeclineConversation(@TargetAggregateIdentifier RoomId room, Actor by) implements ConversationCommand {}

    /** Brings a friend into a group, to read all of it or only what is said from now on. */
    record AddToConversation(@TargetAggregateIdentifier RoomId room, Actor by, AccountId who, boolean withHistory)
            implements ConversationCommand {}

    /** Goes out of a group: nothing of it can be read afterwards, not even what one said. */
    record LeaveConversation(@TargetAggregateIdentifier RoomId room, Actor by) implements ConversationCommand {}

    /** Gives a group a name of at most 60 characters; a blank one takes it away. */
    record NameConversation(@TargetAggregateIdentifier RoomId room, Actor by, String name)
            implements ConversationCommand {

        public NameConversation {
            Text.requireWhole(name);
        }
    }
}
