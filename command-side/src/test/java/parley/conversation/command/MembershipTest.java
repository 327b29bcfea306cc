package parley.conversation.command;

import static parley.conversation.ConversationRejection.*;
import static parley.conversation.command.People.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.conversation.MembershipCommand.*;
import parley.conversation.MembershipEvent.*;
import parley.conversation.MembershipId;
import parley.shared.Actor;
import parley.shared.CommandRejected;

class MembershipTest {

    final FixtureConfiguration<Membership> membership = new AggregateTestFixture<>(Membership.class);

    final TestPolicy policy = new TestPolicy();

    @BeforeEach
    void surroundings() {
        membership.registerInjectableResource((ConversationPolicies) conversation -> {
            if (!conversation.equals(TEAROOM)) throw new CommandRejected(NO_SUCH_CONVERSATION);
            return policy;
        });
    }

    @Nested
    class Outside {

        @Test
        void anybody_joins() {
            membership
                    .givenNoPriorActivity()
                    .when(new JoinConversation(TEAROOM, BEN))
                    .expectEvents(joined(BEN));
        }

        @Test
        void a_guest_does_not_join() {
            refused(membership.givenNoPriorActivity().when(new JoinConversation(TEAROOM, Actor.GUEST)), MEMBERS_ONLY);
        }

        @Test
        void whoever_may_not_come_in_does_not_join() {
            policy.refusal = CONVERSATION_ID_TAKEN;
            refused(membership.givenNoPriorActivity().when(new JoinConversation(TEAROOM, CLEO)), CONVERSATION_ID_TAKEN);
        }

        @Test
        void nobody_joins_what_does_not_exist() {
            refused(membership.givenNoPriorActivity().when(new JoinConversation(ELSEWHERE, BEN)), NO_SUCH_CONVERSATION);
        }

        @Test
        void leaving_changes_nothing() {
            membership
                    .givenNoPriorActivity()
                    .when(new LeaveConversation(TEAROOM, BEN))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void a_newcomer_is_welcomed() {
            membership
                    .givenNoPriorActivity()
                    .when(new WelcomeToConversation(TEAROOM, BEN))
                    .expectEvents(joined(BEN));
        }
    }

    @Nested
    class Inside {

        @Test
        void joining_again_changes_nothing() {
            membership
                    .given(joined(BEN))
                    .when(new JoinConversation(TEAROOM, BEN))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void one_leaves() {
            membership
                    .given(joined(BEN))
                    .when(new LeaveConversation(TEAROOM, BEN))
                    .expectEvents(left(BEN));
        }
    }

    @Nested
    class Having_left {

        @Test
        void one_joins_again() {
            membership
                    .given(joined(BEN), left(BEN))
                    .when(new JoinConversation(TEAROOM, BEN))
                    .expectEvents(joined(BEN));
        }

        @Test
        void one_is_not_welcomed_back_unasked() {
            membership
                    .given(joined(BEN), left(BEN))
                    .when(new WelcomeToConversation(TEAROOM, BEN))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    private static ConversationJoined joined(Actor who) {
        return new ConversationJoined(MembershipId.of(TEAROOM, who.account()), TEAROOM, who.account());
    }

    private static ConversationLeft left(Actor who) {
        return new ConversationLeft(MembershipId.of(TEAROOM, who.account()), TEAROOM, who.account());
    }
}
