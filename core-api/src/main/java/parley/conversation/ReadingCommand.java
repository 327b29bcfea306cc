package parley.conversation;

import org.axonframework.commandhandling.RoutingKey;
import parley.shared.Actor;

/**
 * How far a person has read: a signal about now, stored but never an event.
 *
 * <p>A position belongs to an epoch. Inside an epoch it only grows, whichever device moves it and in whatever order
 * moves arrive; marking as unread begins the next epoch, so that a late move of another device cannot undo it.
 */
public sealed interface ReadingCommand {

    MembershipId reader();

    /** Moves the position forward to a message's number; an older number or epoch changes nothing. */
    record MoveReadPosition(
            @RoutingKey MembershipId reader, ConversationId conversation, Actor by, long number, long epoch)
            implements ReadingCommand {

        public MoveReadPosition(ConversationId conversation, Actor by, long number, long epoch) {
            this(MembershipId.of(conversation, by.account()), conversation, by, number, epoch);
        }
    }

    /** Makes the message of this number (1 or more), and all after it, unread again; answers {@link ReadPosition}. */
    record MarkUnreadFrom(@RoutingKey MembershipId reader, ConversationId conversation, Actor by, long number)
            implements ReadingCommand {

        public MarkUnreadFrom(ConversationId conversation, Actor by, long number) {
            this(MembershipId.of(conversation, by.account()), conversation, by, number);
        }
    }

    /** Where a position stands, and in which epoch further moves count. */
    record ReadPosition(long readNumber, long epoch) {}
}
