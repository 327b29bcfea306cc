package parley.direct;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationId;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Text;

/** What can be asked of a direct conversation: of two people, or of a small group. */
public sealed interface DirectCommand {

    ConversationId conversation();

    Actor by();

    /**
     * Begins a conversation with the others; the same again is accepted without effect.
     *
     * <p>With one other person it is {@link ConversationId#between}, so that two who begin at once find one another. A
     * stranger is asked first.
     *
     * @param others 1 to 11 people; several must all be friends of whoever begins
     * @param name what a group is called, at most 60 characters; none names it after its people
     */
    record OpenDirectConversation(
            @TargetAggregateIdentifier ConversationId conversation,
            Actor by,
            Set<AccountId> others,
            @Nullable String name)
            implements DirectCommand {

        public OpenDirectConversation {
            if (name != null) Text.requireWhole(name);
        }

        /** Begins a conversation of two. */
        public OpenDirectConversation(Actor by, AccountId other) {
            this(ConversationId.between(by.account(), other), by, Set.of(other), null);
        }
    }

    /** Lets a stranger who asked talk to one. */
    record AcceptContact(@TargetAggregateIdentifier ConversationId conversation, Actor by) implements DirectCommand {}

    /** Puts a stranger's request away; the stranger goes on waiting and is told nothing. */
    record DeclineContact(@TargetAggregateIdentifier ConversationId conversation, Actor by) implements DirectCommand {}

    /** Brings a friend into a group, to read all of it or only what is said from now on. */
    record AddParticipant(
            @TargetAggregateIdentifier ConversationId conversation, Actor by, AccountId who, boolean withHistory)
            implements DirectCommand {}

    /** Goes out of a group: nothing of it can be read afterwards, not even what one said. */
    record LeaveDirectConversation(
            @TargetAggregateIdentifier ConversationId conversation, Actor by) implements DirectCommand {}

    /** Gives a group a name of at most 60 characters; a blank one takes it away. */
    record NameDirectConversation(@TargetAggregateIdentifier ConversationId conversation, Actor by, String name)
            implements DirectCommand {

        public NameDirectConversation {
            Text.requireWhole(name);
        }
    }

    /** Asks the stranger to whom something was written; the site does so itself. */
    record RequestContact(@TargetAggregateIdentifier ConversationId conversation, Actor by) implements DirectCommand {}

    /** Lets in the stranger who has become a friend; the site does so itself. */
    record SettleContact(@TargetAggregateIdentifier ConversationId conversation, Actor by) implements DirectCommand {}
}
