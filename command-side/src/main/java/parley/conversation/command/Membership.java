package parley.conversation.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import parley.conversation.ConversationId;
import parley.conversation.MembershipCommand;
import parley.conversation.MembershipCommand.*;
import parley.conversation.MembershipEvent;
import parley.conversation.MembershipEvent.*;
import parley.conversation.MembershipId;
import parley.shared.AccountId;

/** One person in one conversation, apart from it so that it costs the same with ten members and with a million. */
@Aggregate(lockFactory = "aggregateLocks")
class Membership {

    private enum State {
        NEVER,
        IN,
        OUT
    }

    @AggregateIdentifier
    private MembershipId id;

    private State state = State.NEVER;

    Membership() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(JoinConversation command, ConversationPolicies policies) {
        if (state != State.IN) join(command, policies);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WelcomeToConversation command, ConversationPolicies policies) {
        if (state == State.NEVER) join(command, policies);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LeaveConversation command) {
        if (state == State.IN)
            apply(new ConversationLeft(id, command.conversation(), command.by().account()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MuteForMe command, ConversationPolicies policies) {
        settle(command, policies, MutedForMe::new);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UnmuteForMe command, ConversationPolicies policies) {
        settle(command, policies, UnmutedForMe::new);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ArchiveForMe command, ConversationPolicies policies) {
        settle(command, policies, ArchivedForMe::new);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UnarchiveForMe command, ConversationPolicies policies) {
        settle(command, policies, UnarchivedForMe::new);
    }

    @EventSourcingHandler
    void on(MembershipEvent event) {
        id = event.membership();
        if (event instanceof ConversationJoined) state = State.IN;
        if (event instanceof ConversationLeft) state = State.OUT;
    }

    private interface Setting {
        MembershipEvent made(MembershipId membership, ConversationId conversation, AccountId account);
    }

    /** Never compared with what was set: a message brings back what was put away, and leaving forgets all of it. */
    private void settle(MembershipCommand command, ConversationPolicies policies, Setting setting) {
        policies.of(command.conversation()).requireInside(command.by(), state == State.IN);
        apply(setting.made(
                command.membership(), command.conversation(), command.by().account()));
    }

    private static void join(MembershipCommand command, ConversationPolicies policies) {
        policies.of(command.conversation()).requireEntry(command.by());
        apply(new ConversationJoined(
                command.membership(), command.conversation(), command.by().account()));
    }
}
