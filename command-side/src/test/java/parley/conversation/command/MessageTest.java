package parley.conversation.command;

import static parley.conversation.ConversationRejection.*;
import static parley.conversation.command.People.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.conversation.Attachment;
import parley.conversation.Emoji;
import parley.conversation.MessageCommand.*;
import parley.conversation.MessageEvent;
import parley.conversation.MessageEvent.*;
import parley.conversation.MessageRejection;
import parley.conversation.MessageText;
import parley.shared.AccountId;
import parley.shared.Actor;

class MessageTest {

    final FixtureConfiguration<Message> message = new AggregateTestFixture<>(Message.class);
    final TestPolicy policy = new TestPolicy();

    @BeforeEach
    void surroundings() {
        message.registerInjectableResource(CLOCK);
        message.registerInjectableResource((ConversationPolicies) _ -> policy);
    }

    @Nested
    class Editing {

        @Test
        void its_author_rewords_it() {
            message.given(benSaidHello()).when(edit(BEN, "Hello!")).expectEvents(edited(1, "Hello!"));
        }

        @Test
        void each_wording_has_its_revision() {
            message.given(benSaidHello(), edited(1, "Hello!"))
                    .when(edit(BEN, "Hello?"))
                    .expectEvents(edited(2, "Hello?"));
        }

        @Test
        void it_is_reworded_so_often_and_no_more() {
            refused(
                    message.given(benSaidHello(), edited(500, "Hello!")).when(edit(BEN, "Hello?")),
                    MessageRejection.TOO_MANY_EDITS);
        }

        @Test
        void the_same_words_change_nothing() {
            message.given(benSaidHello(), edited(1, "Hello!"))
                    .when(edit(BEN, "Hello!"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void nobody_else_rewords_it_not_even_the_owner() {
            refused(message.given(benSaidHello()).when(edit(ANA, "Bye")), MessageRejection.NOT_YOUR_MESSAGE);
        }

        @Test
        void what_is_gone_is_not_reworded() {
            refused(message.given(benSaidHello(), deleted()).when(edit(BEN, "Hi")), MessageRejection.MESSAGE_GONE);
        }

        @Test
        void an_edit_made_from_what_it_says_is_taken() {
            message.given(benSaidHello()).when(edit(BEN, "Hi", 0)).expectEvents(edited(1, "Hi"));
            message.given(benSaidHello(), edited(1, "Hi"))
                    .when(edit(BEN, "Bye", 1))
                    .expectEvents(edited(2, "Bye"));
        }

        @Test
        void an_edit_made_from_another_wording_does_not_overwrite_this_one() {
            for (var revision : List.of(0, 2, -1))
                refused(
                        message.given(benSaidHello(), edited(1, "Hi")).when(edit(BEN, "Bye", revision)),
                        MessageRejection.EDITED_MEANWHILE);
        }

        @Test
        void an_edit_whose_answer_was_lost_may_be_sent_again() {
            message.given(benSaidHello(), edited(1, "Hi"))
                    .when(edit(BEN, "Hi", 0))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void in_another_conversation_it_does_not_exist() {
            refused(
                    message.given(benSaidHello())
                            .when(new EditMessage(ELSEWHERE, HELLO, BEN, new MessageText("Hi"), null)),
                    MessageRejection.NO_SUCH_MESSAGE);
        }

        @Test
        void whoever_may_not_take_part_does_not_reword_it() {
            policy.refusal = NO_SUCH_CONVERSATION;
            refused(message.given(benSaidHello()).when(edit(BEN, "Hi")), NO_SUCH_CONVERSATION);
        }

        @Test
        void words_beside_a_file_may_go_and_words_alone_may_not() {
            var photo = List.of(Attachment.of(file(PHOTO)));
            message.given(new MessageSent(TEAROOM, HELLO, BEN.account(), "Look", null, false, null, null, null, photo))
                    .when(edit(BEN, ""))
                    .expectEvents(edited(1, ""));
            refused(message.given(benSaidHello()).when(edit(BEN, " ")), MessageRejection.TEXT_EMPTY);
        }

        @Test
        void words_erased_meanwhile_are_written_anew() {
            var erased = new MessageSent(TEAROOM, HELLO, BEN.account(), null, null, false, null, null, null, List.of());
            message.given(erased).when(edit(BEN, "Hello!")).expectEvents(edited(1, "Hello!"));
        }
    }

    @Nested
    class Deleting {

        @Test
        void its_author_takes_it_back_even_where_they_may_not_take_part() {
            policy.refusal = NO_SUCH_CONVERSATION;
            message.given(benSaidHello())
                    .when(new DeleteMessage(TEAROOM, HELLO, BEN))
                    .expectEvents(deleted());
        }

        @Test
        void twice_changes_nothing() {
            message.given(benSaidHello(), deleted())
                    .when(new DeleteMessage(TEAROOM, HELLO, BEN))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void nobody_else_deletes_it() {
            refused(
                    message.given(benSaidHello()).when(new DeleteMessage(TEAROOM, HELLO, CLEO)),
                    MessageRejection.NOT_YOUR_MESSAGE);
        }

        @Test
        void in_another_conversation_it_does_not_exist() {
            refused(
                    message.given(benSaidHello()).when(new DeleteMessage(ELSEWHERE, HELLO, BEN)),
                    MessageRejection.NO_SUCH_MESSAGE);
        }
    }

    @Nested
    class Removing {

        @Test
        void a_moderator_removes_it_with_a_reason() {
            message.given(benSaidHello()).when(remove(ANA, "off topic")).expectEvents(removed("off topic"));
            message.given(benSaidHello())
                    .when(remove(SITE_MODERATOR, "spam"))
                    .expectEvents(new MessageRemoved(TEAROOM, HELLO, SITE_MODERATOR.account(), "spam"));
        }

        @Test
        void a_member_does_not() {
            refused(message.given(benSaidHello()).when(remove(CLEO, "boring")), MEMBERS_ONLY);
        }

        @Test
        void without_a_reason_it_is_refused() {
            refused(message.given(benSaidHello()).when(remove(ANA, "")), MessageRejection.REASON_MALFORMED);
            refused(
                    message.given(benSaidHello()).when(remove(ANA, "x".repeat(501))),
                    MessageRejection.REASON_MALFORMED);
        }

        @Test
        void what_is_gone_stays_as_it_went() {
            message.given(benSaidHello(), deleted())
                    .when(remove(ANA, "off topic"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void in_another_conversation_it_does_not_exist() {
            refused(
                    message.given(benSaidHello()).when(new RemoveMessage(ELSEWHERE, HELLO, ANA, "x")),
                    MessageRejection.NO_SUCH_MESSAGE);
        }
    }

    @Nested
    class Reactions {

        @Test
        void anybody_who_takes_part_reacts_once_with_each() {
            message.given(benSaidHello()).when(react(CLEO, "👍")).expectEvents(reacted(CLEO, "👍"));
            message.given(benSaidHello(), reacted(CLEO, "👍"))
                    .when(react(CLEO, "👍"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            message.given(benSaidHello(), reacted(CLEO, "👍"))
                    .when(react(CLEO, "🎉"))
                    .expectEvents(reacted(CLEO, "🎉"));
        }

        @Test
        void what_is_gone_gets_none() {
            refused(message.given(benSaidHello(), deleted()).when(react(CLEO, "👍")), MessageRejection.MESSAGE_GONE);
        }

        @Test
        void whoever_may_not_take_part_does_not_react() {
            policy.refusal = NO_SUCH_CONVERSATION;
            refused(message.given(benSaidHello()).when(react(CLEO, "👍")), NO_SUCH_CONVERSATION);
        }

        @Test
        void in_another_conversation_it_does_not_exist() {
            refused(
                    message.given(benSaidHello()).when(new AddReaction(ELSEWHERE, HELLO, CLEO, new Emoji("👍"))),
                    MessageRejection.NO_SUCH_MESSAGE);
        }

        @Test
        void fifty_different_ones_are_enough() {
            var history = new ArrayList<MessageEvent>();
            history.add(benSaidHello());
            IntStream.range(0, 50)
                    .mapToObj(i -> reacted(CLEO, Character.toString(0x1F400 + i)))
                    .forEach(history::add);
            refused(message.given(history).when(react(CLEO, "🎉")), MessageRejection.TOO_MANY_REACTIONS);
            message.given(history).when(react(ANA, "🐀")).expectEvents(reacted(ANA, "🐀"));
        }

        @Test
        void a_thousand_in_all_are_enough() {
            var history = new ArrayList<MessageEvent>();
            history.add(benSaidHello());
            IntStream.range(0, 1_000)
                    .mapToObj(i -> reacted(Actor.member(new AccountId("person-" + i)), "👍"))
                    .forEach(history::add);
            refused(message.given(history).when(react(CLEO, "👍")), MessageRejection.TOO_MANY_REACTIONS);
        }

        @Test
        void one_takes_back_ones_own() {
            message.given(benSaidHello(), reacted(CLEO, "👍"))
                    .when(unreact(CLEO, "👍"))
                    .expectEvents(new ReactionRemoved(TEAROOM, HELLO, CLEO.account(), "👍"));
        }

        @Test
        void taking_back_what_one_did_not_give_changes_nothing() {
            message.given(benSaidHello(), reacted(CLEO, "👍"))
                    .when(unreact(ANA, "👍"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Nested
    class Pinning {

        @Test
        void a_moderator_pins_it_once() {
            message.given(benSaidHello())
                    .when(new PinMessage(TEAROOM, HELLO, ANA))
                    .expectEvents(pinned());
            message.given(benSaidHello(), pinned())
                    .when(new PinMessage(TEAROOM, HELLO, ANA))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void a_member_does_not_pin_or_unpin() {
            refused(message.given(benSaidHello()).when(new PinMessage(TEAROOM, HELLO, BEN)), MEMBERS_ONLY);
            refused(message.given(benSaidHello(), pinned()).when(new UnpinMessage(TEAROOM, HELLO, BEN)), MEMBERS_ONLY);
        }

        @Test
        void what_is_gone_is_not_pinned() {
            refused(
                    message.given(benSaidHello(), removed("x")).when(new PinMessage(TEAROOM, HELLO, ANA)),
                    MessageRejection.MESSAGE_GONE);
        }

        @Test
        void a_moderator_unpins_it_once() {
            message.given(benSaidHello(), pinned())
                    .when(new UnpinMessage(TEAROOM, HELLO, ANA))
                    .expectEvents(new MessageUnpinned(TEAROOM, HELLO, ANA.account()));
            message.given(benSaidHello())
                    .when(new UnpinMessage(TEAROOM, HELLO, ANA))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    private static MessageSent benSaidHello() {
        return MessageSent.of(TEAROOM, HELLO, BEN.account(), "Hello");
    }

    private static MessageEdited edited(int revision, String text) {
        return new MessageEdited(TEAROOM, HELLO, BEN.account(), revision, text);
    }

    private static MessageDeleted deleted() {
        return new MessageDeleted(TEAROOM, HELLO, BEN.account());
    }

    private static MessageRemoved removed(String reason) {
        return new MessageRemoved(TEAROOM, HELLO, ANA.account(), reason);
    }

    private static ReactionAdded reacted(Actor who, String emoji) {
        return new ReactionAdded(TEAROOM, HELLO, who.account(), emoji);
    }

    private static MessagePinned pinned() {
        return new MessagePinned(TEAROOM, HELLO, ANA.account());
    }

    private static EditMessage edit(Actor who, String text) {
        return edit(who, text, null);
    }

    private static EditMessage edit(Actor who, String text, @Nullable Integer revision) {
        return new EditMessage(TEAROOM, HELLO, who, new MessageText(text), revision);
    }

    private static RemoveMessage remove(Actor who, String reason) {
        return new RemoveMessage(TEAROOM, HELLO, who, reason);
    }

    private static AddReaction react(Actor who, String emoji) {
        return new AddReaction(TEAROOM, HELLO, who, new Emoji(emoji));
    }

    private static RemoveReaction unreact(Actor who, String emoji) {
        return new RemoveReaction(TEAROOM, HELLO, who, new Emoji(emoji));
    }
}
