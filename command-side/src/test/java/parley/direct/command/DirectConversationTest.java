package parley.direct.command;

import static parley.conversation.ConversationRejection.*;
import static parley.conversation.command.People.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.account.AccountRejection;
import parley.conversation.ConversationId;
import parley.conversation.MessageCommand.SendMessage;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageText;
import parley.conversation.SignalTyping;
import parley.conversation.command.Acquaintances;
import parley.conversation.command.Writing;
import parley.direct.DirectCommand.*;
import parley.direct.DirectEvent;
import parley.direct.DirectEvent.*;
import parley.direct.DirectRejection;
import parley.shared.AccountId;
import parley.shared.Actor;

/** Conversations of two, and of small groups. */
class DirectConversationTest {

    static final ConversationId THEIRS = ConversationId.between(ANA.account(), BEN.account());

    final FixtureConfiguration<DirectConversation> direct = new AggregateTestFixture<>(DirectConversation.class);
    final Acquaintances contacts = new Acquaintances();
    final Writing message = new Writing();
    boolean firstMessageSent;

    @BeforeEach
    void surroundings() {
        direct.registerInjectableResource(CLOCK);
        direct.registerInjectableResource(contacts);
    }

    /** What comes of a message in a conversation to which this has happened. */
    private TestExecutor<?> writing(DirectEvent... events) {
        var rules = DirectRules.NONE;
        for (var event : events) rules = rules.on(event, NOON);
        return message.under(new DirectPolicy(THEIRS, rules, contacts, _ -> !firstMessageSent));
    }

    @Nested
    class Between_friends {

        @BeforeEach
        void friends() {
            contacts.befriend(ANA, BEN);
        }

        @Test
        void it_is_theirs_at_once() {
            direct.givenNoPriorActivity().when(anaTurnsToBen()).expectEvents(opened(ANA, BEN));
        }

        @Test
        void both_opening_at_once_and_a_double_click_get_the_same_one() {
            for (var command : List.of(anaTurnsToBen(), new OpenDirectConversation(BEN, ANA.account())))
                unchanged(direct.given(opened(ANA, BEN)), command);
        }

        @Test
        void both_write() {
            for (var who : List.of(ANA, BEN))
                writing(opened(ANA, BEN)).when(says(THEIRS, who)).expectEvents(said(THEIRS, who));
        }

        @Test
        void it_stays_when_they_are_friends_no_more() {
            contacts.unfriend(ANA, BEN);
            writing(opened(ANA, BEN)).when(says(THEIRS, ANA)).expectEvents(said(THEIRS, ANA));
        }

        @Test
        void whoever_is_blocked_and_whoever_writes_to_the_deactivated_hear_the_same() {
            contacts.block(BEN, ANA);
            refused(writing(opened(ANA, BEN)).when(says(THEIRS, ANA)), DirectRejection.THEY_RECEIVE_NOTHING);
        }

        @Test
        void to_the_deactivated_nobody_writes() {
            contacts.deactivate(BEN);
            refused(writing(opened(ANA, BEN)).when(says(THEIRS, ANA)), DirectRejection.THEY_RECEIVE_NOTHING);
        }

        @Test
        void whoever_blocked_the_other_does_not_write_either() {
            contacts.block(ANA, BEN);
            refused(writing(opened(ANA, BEN)).when(says(THEIRS, ANA)), DirectRejection.YOU_BLOCKED_THEM);
        }

        @Test
        void a_sign_of_writing_follows_the_rule_of_messages() {
            writing(opened(ANA, BEN))
                    .when(new SignalTyping(THEIRS, ANA))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            refused(writing(opened(ANA, BEN)).when(new SignalTyping(THEIRS, CLEO)), NO_SUCH_CONVERSATION);
            contacts.block(BEN, ANA);
            var refusals = Map.of(ANA, DirectRejection.THEY_RECEIVE_NOTHING, BEN, DirectRejection.YOU_BLOCKED_THEM);
            refusals.forEach((who, why) -> refused(writing(opened(ANA, BEN)).when(new SignalTyping(THEIRS, who)), why));
        }

        @Test
        void nobody_is_added_it_has_no_name_and_nobody_leaves() {
            for (var command : List.of(
                    new AddParticipant(THEIRS, ANA, CLEO.account(), true),
                    new NameDirectConversation(THEIRS, ANA, "Us"),
                    new LeaveDirectConversation(THEIRS, ANA)))
                refused(direct.given(opened(ANA, BEN)).when(command), DirectRejection.BETWEEN_TWO);
        }
    }

    @Nested
    class With_a_stranger {

        @Test
        void the_other_is_asked() {
            direct.givenNoPriorActivity().when(anaTurnsToBen()).expectEvents(asking());
        }

        @Test
        void the_first_message_is_free_and_is_what_asks() {
            writing(asking()).when(says(THEIRS, ANA)).expectEvents(said(THEIRS, ANA));
            direct.given(asking())
                    .when(new RequestContact(THEIRS, Actor.SYSTEM))
                    .expectEvents(asked());
        }

        @Test
        void nobody_is_asked_twice() {
            for (var since : List.of(asked(), untold(), declined(), accepted()))
                unchanged(direct.given(asking(), since), new RequestContact(THEIRS, Actor.SYSTEM));
        }

        @Test
        void one_message_is_all_until_the_answer_and_before_they_are_asked() {
            firstMessageSent = true;
            refused(writing(asking()).when(says(THEIRS, ANA)), DirectRejection.WAITING_FOR_THEM);
            refused(writing(asking(), asked()).when(says(THEIRS, ANA)), DirectRejection.WAITING_FOR_THEM);
        }

        @Test
        void the_one_message_may_be_sent_again_when_its_answer_was_lost() {
            message.sentBefore.add(says(THEIRS, ANA));
            unchanged(writing(asking(), asked()), says(THEIRS, ANA));
        }

        @Test
        void accepting_lets_both_write() {
            direct.given(asking(), asked()).when(new AcceptContact(THEIRS, BEN)).expectEvents(accepted());
            for (var who : List.of(ANA, BEN))
                writing(asking(), asked(), accepted()).when(says(THEIRS, who)).expectEvents(said(THEIRS, who));
        }

        @Test
        void accepting_twice_changes_nothing() {
            unchanged(direct.given(asking(), asked(), accepted()), new AcceptContact(THEIRS, BEN));
        }

        @Test
        void turning_to_them_oneself_is_accepting() {
            direct.given(asking(), asked())
                    .when(new OpenDirectConversation(BEN, ANA.account()))
                    .expectEvents(accepted());
        }

        @Test
        void having_declined_one_may_still_turn_to_them() {
            direct.given(asking(), asked(), declined())
                    .when(new OpenDirectConversation(BEN, ANA.account()))
                    .expectEvents(accepted());
        }

        @Test
        void becoming_friends_settles_it() {
            contacts.befriend(ANA, BEN);
            direct.given(asking(), asked(), declined()).when(anaTurnsToBen()).expectEvents(accepted());
            direct.given(asking(), asked())
                    .when(new SettleContact(THEIRS, Actor.SYSTEM))
                    .expectEvents(accepted());
            writing(asking(), asked()).when(says(THEIRS, ANA)).expectEvents(said(THEIRS, ANA));
        }

        @Test
        void declining_shows_the_stranger_nothing_but_waiting() {
            direct.given(asking(), asked())
                    .when(new DeclineContact(THEIRS, BEN))
                    .expectEvents(declined());
            refused(writing(asking(), asked(), declined()).when(says(THEIRS, ANA)), DirectRejection.WAITING_FOR_THEM);
        }

        @Test
        void what_was_declined_is_not_accepted_by_the_old_request() {
            refused(
                    direct.given(asking(), asked(), declined()).when(new AcceptContact(THEIRS, BEN)),
                    NO_SUCH_CONVERSATION);
        }

        @Test
        void whoever_is_shut_out_waits_like_anybody_and_the_other_is_never_told() {
            contacts.block(BEN, ANA);
            direct.givenNoPriorActivity().when(anaTurnsToBen()).expectEvents(asking());
            writing(asking()).when(says(THEIRS, ANA)).expectEvents(said(THEIRS, ANA));
            direct.given(asking())
                    .when(new RequestContact(THEIRS, Actor.SYSTEM))
                    .expectEvents(untold());
            refused(writing(asking(), untold()).when(says(THEIRS, ANA)), DirectRejection.WAITING_FOR_THEM);
            for (var command : List.of(new AcceptContact(THEIRS, BEN), new DeclineContact(THEIRS, BEN)))
                refused(direct.given(asking(), untold()).when(command), NO_SUCH_CONVERSATION);
        }

        @Test
        void whoever_blocked_the_other_unblocks_them_first() {
            contacts.block(ANA, BEN);
            refused(direct.givenNoPriorActivity().when(anaTurnsToBen()), DirectRejection.YOU_BLOCKED_THEM);
        }

        @Test
        void before_anything_was_written_there_is_nothing_to_answer() {
            refused(direct.given(asking()).when(new AcceptContact(THEIRS, BEN)), NO_SUCH_CONVERSATION);
        }

        @Test
        void the_asked_one_does_not_write_before_accepting() {
            refused(writing(asking(), asked()).when(says(THEIRS, BEN)), NO_SUCH_CONVERSATION);
        }

        @Test
        void nobody_turns_to_somebody_who_never_was() {
            contacts.forget(BEN);
            refused(direct.givenNoPriorActivity().when(anaTurnsToBen()), AccountRejection.NO_SUCH_ACCOUNT);
        }
    }

    @Nested
    class In_a_group {

        @BeforeEach
        void friends() {
            contacts.befriend(ANA, BEN, CLEO);
        }

        @Test
        void friends_are_brought_together() {
            direct.givenNoPriorActivity()
                    .when(new OpenDirectConversation(TEAROOM, ANA, accounts(BEN, CLEO), " Tea "))
                    .expectEvents(group("Tea"));
        }

        @Test
        void the_same_again_changes_nothing_whoever_came_since() {
            unchanged(
                    direct.given(group(null), added(DORA, true)),
                    new OpenDirectConversation(TEAROOM, ANA, accounts(BEN, CLEO), null));
        }

        @Test
        void its_id_opens_nothing_else() {
            contacts.befriend(ANA, DORA);
            refused(
                    direct.given(group(null)).when(new OpenDirectConversation(TEAROOM, ANA, accounts(BEN, DORA), null)),
                    CONVERSATION_ID_TAKEN);
        }

        @Test
        void strangers_are_not_brought_in() {
            refused(
                    direct.givenNoPriorActivity()
                            .when(new OpenDirectConversation(TEAROOM, ANA, accounts(BEN, DORA), null)),
                    DirectRejection.FRIENDS_ONLY);
            refused(
                    direct.given(group(null)).when(new AddParticipant(TEAROOM, ANA, DORA.account(), true)),
                    DirectRejection.FRIENDS_ONLY);
        }

        @Test
        void anybody_adds_their_own_friends_with_the_history_or_without() {
            contacts.befriend(BEN, DORA);
            for (var withHistory : List.of(true, false))
                direct.given(group(null))
                        .when(new AddParticipant(TEAROOM, BEN, DORA.account(), withHistory))
                        .expectEvents(new ParticipantAdded(TEAROOM, BEN.account(), DORA.account(), withHistory));
        }

        @Test
        void who_is_there_is_not_added_again() {
            unchanged(direct.given(group(null)), new AddParticipant(TEAROOM, ANA, BEN.account(), false));
        }

        @Test
        void twelve_are_all() {
            contacts.befriend(ANA, DORA);
            var eleven = people(11);
            var opening =
                    new DirectConversationOpened(TEAROOM, ANA.account(), false, with(ANA, eleven), List.of(), null);
            refused(
                    direct.given(opening).when(new AddParticipant(TEAROOM, ANA, DORA.account(), true)),
                    DirectRejection.TOO_MANY_PEOPLE);
            refused(
                    direct.givenNoPriorActivity()
                            .when(new OpenDirectConversation(TEAROOM, ANA, Set.copyOf(people(12)), null)),
                    DirectRejection.TOO_MANY_PEOPLE);
        }

        @Test
        void anybody_names_it_and_takes_the_name_away() {
            direct.given(group(null))
                    .when(new NameDirectConversation(TEAROOM, BEN, "Tea"))
                    .expectEvents(new DirectConversationNamed(TEAROOM, BEN.account(), "Tea"));
            direct.given(group("Tea"))
                    .when(new NameDirectConversation(TEAROOM, BEN, " "))
                    .expectEvents(new DirectConversationNamed(TEAROOM, BEN.account(), null));
            unchanged(direct.given(group("Tea")), new NameDirectConversation(TEAROOM, BEN, "Tea"));
        }

        @Test
        void a_name_has_at_most_60_characters() {
            refused(
                    direct.given(group(null)).when(new NameDirectConversation(TEAROOM, ANA, "x".repeat(61))),
                    DirectRejection.TITLE_TOO_LONG);
        }

        @Test
        void who_leaves_is_out() {
            direct.given(group(null))
                    .when(new LeaveDirectConversation(TEAROOM, BEN))
                    .expectEvents(left(BEN));
            refused(writing(group(null), left(BEN)).when(says(TEAROOM, BEN)), NO_SUCH_CONVERSATION);
            for (var command : List.of(
                    new NameDirectConversation(TEAROOM, BEN, "Mine"),
                    new AddParticipant(TEAROOM, BEN, DORA.account(), true),
                    new LeaveDirectConversation(TEAROOM, BEN)))
                refused(direct.given(group(null), left(BEN)).when(command), NO_SUCH_CONVERSATION);
        }

        @Test
        void who_left_may_be_added_again() {
            direct.given(group(null), left(BEN))
                    .when(new AddParticipant(TEAROOM, ANA, BEN.account(), false))
                    .expectEvents(added(BEN, false));
        }

        @Test
        void a_block_between_two_of_them_silences_neither() {
            contacts.block(BEN, ANA);
            writing(group(null)).when(says(TEAROOM, ANA)).expectEvents(said(TEAROOM, ANA));
        }
    }

    @Nested
    class From_outside {

        @Test
        void nobody_begins_a_conversation_of_two_others_or_takes_its_address() {
            contacts.befriend(CLEO, ANA, BEN);
            refused(
                    direct.givenNoPriorActivity().when(new OpenDirectConversation(THEIRS, CLEO, accounts(ANA), null)),
                    DirectRejection.NOT_THEIR_CONVERSATION);
            refused(
                    direct.givenNoPriorActivity()
                            .when(new OpenDirectConversation(THEIRS, CLEO, accounts(ANA, BEN), null)),
                    DirectRejection.NOT_THEIR_CONVERSATION);
        }

        @Test
        void whoever_is_not_in_it_site_moderators_included_finds_no_such_room() {
            for (var who : List.of(CLEO, SITE_MODERATOR, Actor.GUEST, Actor.SYSTEM)) {
                refused(writing(opened(ANA, BEN)).when(says(THEIRS, who)), NO_SUCH_CONVERSATION);
                for (var command : List.of(
                        new AcceptContact(THEIRS, who),
                        new DeclineContact(THEIRS, who),
                        new AddParticipant(THEIRS, who, CLEO.account(), true),
                        new LeaveDirectConversation(THEIRS, who),
                        new NameDirectConversation(THEIRS, who, "Ours")))
                    refused(direct.given(opened(ANA, BEN)).when(command), NO_SUCH_CONVERSATION);
            }
        }

        @Test
        void nobody_talks_to_nobody_or_to_themselves() {
            for (var others : List.of(Set.<AccountId>of(), accounts(ANA), accounts(ANA, BEN)))
                refused(
                        direct.givenNoPriorActivity().when(new OpenDirectConversation(TEAROOM, ANA, others, null)),
                        DirectRejection.NOBODY_TO_TALK_TO);
        }

        @Test
        void a_guest_begins_none() {
            refused(
                    direct.givenNoPriorActivity()
                            .when(new OpenDirectConversation(TEAROOM, Actor.GUEST, accounts(BEN), null)),
                    MEMBERS_ONLY);
        }
    }

    private static void unchanged(TestExecutor<?> given, Object command) {
        given.when(command).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static OpenDirectConversation anaTurnsToBen() {
        return new OpenDirectConversation(ANA, BEN.account());
    }

    private static DirectConversationOpened opened(Actor by, Actor other) {
        var both = List.of(by.account(), other.account());
        return new DirectConversationOpened(THEIRS, by.account(), true, both, List.of(), null);
    }

    private static DirectConversationOpened asking() {
        return new DirectConversationOpened(
                THEIRS, ANA.account(), true, List.of(ANA.account()), List.of(BEN.account()), null);
    }

    private static ContactRequested asked() {
        return new ContactRequested(THEIRS, ANA.account(), BEN.account(), true);
    }

    private static ContactRequested untold() {
        return new ContactRequested(THEIRS, ANA.account(), BEN.account(), false);
    }

    private static ContactAccepted accepted() {
        return new ContactAccepted(THEIRS, BEN.account());
    }

    private static ContactDeclined declined() {
        return new ContactDeclined(THEIRS, BEN.account());
    }

    private static DirectConversationOpened group(@Nullable String name) {
        var everybody = List.of(ANA.account(), BEN.account(), CLEO.account());
        return new DirectConversationOpened(TEAROOM, ANA.account(), false, everybody, List.of(), name);
    }

    private static ParticipantAdded added(Actor who, boolean withHistory) {
        return new ParticipantAdded(TEAROOM, ANA.account(), who.account(), withHistory);
    }

    private static ParticipantLeft left(Actor who) {
        return new ParticipantLeft(TEAROOM, who.account());
    }

    private static SendMessage says(ConversationId room, Actor who) {
        return new SendMessage(room, HELLO, who, new MessageText("Hello"), null, null, List.of());
    }

    private static MessageSent said(ConversationId room, Actor who) {
        return MessageSent.of(room, HELLO, who.account(), "Hello");
    }

    private static Set<AccountId> accounts(Actor... people) {
        return Arrays.stream(people).map(Actor::account).collect(Collectors.toSet());
    }

    private static List<AccountId> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new AccountId("person-" + n))
                .toList();
    }

    private static List<AccountId> with(Actor first, List<AccountId> others) {
        return Stream.concat(Stream.of(first.account()), others.stream()).toList();
    }
}
