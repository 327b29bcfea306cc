package parley.conversation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import parley.shared.Actor;

/** Joining a conversation and leaving it, and how one has it for oneself. */
public sealed interface MembershipCommand {

    MembershipId membership();

    ConversationId conversation();

    Actor by();

    record JoinConversation(@TargetAggregateIdentifier MembershipId membership, ConversationId conversation, Actor by)
            implements MembershipCommand {

        public JoinConversation(ConversationId conversation, Actor by) {
            this(MembershipId.of(conversation, by.account()), conversation, by);
        }
    }

    record LeaveConversation(@TargetAggregateIdentifier MembershipId membership, ConversationId conversation, Actor by)
            implements MembershipCommand {

        public LeaveConversation(ConversationId conversation, Actor by) {
            this(MembershipId.of(conversation, by.account()), conversation, by);
        }
    }

    /** Brings in a person who has never been there; whoever left stays outside. */
    record WelcomeToConversation(
            @TargetAggregateIdentifier MembershipId membership, ConversationId conversation, Actor by)
            implements MembershipCommand {

        public WelcomeToConversation(ConversationId conversation, Actor by) {
            this(MembershipId.of(conversation, by.account()), conversation, by);
        }
    }

    /** Wants to hear no more of what is said there; still reads it. */
    record MuteForMe(@TargetAggregateIdentifier MembershipId membership, ConversationId conversation, Actor by)
            implements MembershipCommand {

        public MuteForMe(ConversationId conversation, Actor by) {
            this(MembershipId.of(conversation, by.account()), conversation, by);
        }
    }

    record UnmuteForMe(@TargetAggregateIdentifier MembershipId membership, ConversationId conversation, Actor by)
            implements MembershipCommand {

        public UnmuteForMe(ConversationId conversation, Actor by) {
            this(MembershipId.of(conversation, by.account()), conversation, by);
        }
    }

    /** Takes it out of sight, until something is said there, or for good where it is muted. */
    record ArchiveForMe(@TargetAggregateIdentifier MembershipId membership, ConversationId conversation, Actor by)
            implements MembershipCommand {

        public ArchiveForMe(ConversationId conversation, Actor by) {
            this(MembershipId.of(conversation, by.account()), conversation, by);
        }
    }

    record UnarchiveForMe(@TargetAggregateIdentifier MembershipId membership, ConversationId conversation, Actor by)
            implements MembershipCommand {

        public UnarchiveForMe(ConversationId conversation, Actor by) {
            this(MembershipId.of(conversation, by.account()), conversation, by);
        }
    }
}
