package parley.conversation.command;

import static parley.conversation.ConversationRejection.*;
import static parley.conversation.command.People.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.conversation.ConversationId;
import parley.conversation.MessageId;
import parley.conversation.MessageRejection;
import parley.conversation.SavedMessageCommand.SaveMessage;
import parley.conversation.SavedMessageCommand.UnsaveMessage;
import parley.conversation.SavedMessageEvent.MessageSaved;
import parley.conversation.SavedMessageEvent.MessageUnsaved;
import parley.conversation.SavedMessageId;
import parley.shared.Actor;
import parley.shared.CommandRejected;

class SavedMessageTest {

    final FixtureConfiguration<SavedMessage> saved = new AggregateTestFixture<>(SavedMessage.class);
    final TestPolicy policy = new TestPolicy();
    final Writing writing = new Writing();
    boolean full;

    @BeforeEach
    void surroundings() {
        writing.earlier = NOON;
        saved.registerInjectableResource((ConversationPolicies) conversation -> {
            if (!conversation.equals(TEAROOM)) throw new CommandRejected(NO_SUCH_CONVERSATION);
            return policy;
        });
        saved.registerInjectableResource(writing.sent());
        saved.registerInjectableResource((SavedMessages) _ -> {
            if (full) throw new CommandRejected(MessageRejection.TOO_MANY_SAVED);
        });
    }

    @Nested
    class Not_saved {

        @Test
        void whoever_may_read_a_message_saves_it() {
            saved.givenNoPriorActivity().when(save(TEAROOM, EARLIER, BEN)).expectEvents(saved(BEN));
        }

        @Test
        void taking_it_off_the_list_changes_nothing() {
            saved.givenNoPriorActivity()
                    .when(new UnsaveMessage(TEAROOM, EARLIER, BEN))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void a_guest_saves_nothing() {
            refused(saved.givenNoPriorActivity().when(save(TEAROOM, EARLIER, Actor.GUEST)), MEMBERS_ONLY);
        }

        @Test
        void what_was_never_said_is_not_saved() {
            refused(saved.givenNoPriorActivity().when(save(TEAROOM, HELLO, BEN)), MessageRejection.NO_SUCH_MESSAGE);
        }

        @Test
        void nothing_is_saved_in_a_conversation_that_is_hidden() {
            policy.hiddenFrom.add(CLEO);
            refused(saved.givenNoPriorActivity().when(save(TEAROOM, EARLIER, CLEO)), NO_SUCH_CONVERSATION);
        }

        @Test
        void nothing_is_saved_in_a_conversation_that_does_not_exist() {
            refused(saved.givenNoPriorActivity().when(save(ELSEWHERE, EARLIER, BEN)), NO_SUCH_CONVERSATION);
        }

        @Test
        void what_was_said_before_ones_time_is_not_saved() {
            policy.hiddenBefore = NOON.plusSeconds(1);
            refused(saved.givenNoPriorActivity().when(save(TEAROOM, EARLIER, BEN)), MessageRejection.NO_SUCH_MESSAGE);
        }

        @Test
        void so_many_are_kept_and_no_more() {
            full = true;
            refused(saved.givenNoPriorActivity().when(save(TEAROOM, EARLIER, BEN)), MessageRejection.TOO_MANY_SAVED);
        }
    }

    @Nested
    class Saved {

        @Test
        void saving_again_changes_nothing_whatever_changed_since() {
            full = true;
            policy.hiddenFrom.add(BEN);
            saved.given(saved(BEN))
                    .when(save(TEAROOM, EARLIER, BEN))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void it_is_taken_off_the_list_also_where_one_may_no_longer_read_it() {
            policy.hiddenFrom.add(BEN);
            saved.given(saved(BEN))
                    .when(new UnsaveMessage(TEAROOM, EARLIER, BEN))
                    .expectEvents(unsaved(BEN));
        }

        @Test
        void what_was_taken_off_the_list_is_saved_again() {
            saved.given(saved(BEN), unsaved(BEN))
                    .when(save(TEAROOM, EARLIER, BEN))
                    .expectEvents(saved(BEN));
        }
    }

    private static SaveMessage save(ConversationId conversation, MessageId message, Actor by) {
        return new SaveMessage(conversation, message, by);
    }

    private static MessageSaved saved(Actor by) {
        return new MessageSaved(SavedMessageId.of(EARLIER, by.account()), TEAROOM, EARLIER, by.account());
    }

    private static MessageUnsaved unsaved(Actor by) {
        return new MessageUnsaved(SavedMessageId.of(EARLIER, by.account()), TEAROOM, EARLIER, by.account());
    }
}
