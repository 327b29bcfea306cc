package parley.room.command;

import static parley.room.command.People.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.account.AccountRejection;
import parley.room.ConversationCommand;
import parley.room.ConversationCommand.*;
import parley.room.ConversationEvent.*;
import parley.room.ConversationRejection;
import parley.room.MessageCommand.SendMessage;
import parley.room.MessageEvent.MessageSent;
import parley.room.MessageId;
import parley.room.MessageText;
import parley.room.Posting;
import parley.room.RoomCommand;
import parley.room.RoomCommand.*;
import parley.room.RoomEvent.RoomOpened;
import parley.room.RoomId;
import parley.room.RoomName;
import parley.room.RoomRejection;
import parley.shared.AccountId;
import parley.shared.Actor;

/** Private rooms: conversations of two, and of small groups. */
class ConversationTest {

    /** What opens something has tests of its own; that somebody writes is told in conversations, too. */
    private static final Set<Class<?>> ELSEWHERE = Set.of(OpenRoom.class, OpenConversation.class, SignalTyping.class);

    static final RoomId THEIRS = RoomId.direct(ANA.account(), BEN.account());

    final FixtureConfiguration<Room> room = new AggregateTestFixture<>(Room.class);
    final Acquaintances contacts = new Acquaintances();
    final Set<MessageId> sentBefore = new HashSet<>();

    @BeforeEach
    void surroundings() {
        room.registerInjectableResource(CLOCK);
        room.registerInjectableResource(contacts);
        room.registerInjectableResource(new NoMedia());
        room.registerInjectableResource((RoomNames) (_, _, _) -> {});
        room.registerInjectableResource((Pace) (_, _, _, _) -> {});
        room.registerInjectableResource(new SentMessages() {
            @Override
            public boolean contains(SendMessage command) {
                return sentBefore.contains(command.message());
            }

            @Override
            public void require(MessageId message, RoomId in, Predicate<Instant> known) {}
        });
    }

    @Nested
    class Between_friends {

        @BeforeEach
        void friends() {
            contacts.befriend(ANA, BEN);
        }

        @Test
        void it_is_theirs_at_once() {
            room.givenNoPriorActivity().when(anaTurnsToBen()).expectEvents(opened(ANA, BEN));
        }

        @Test
        void both_opening_at_once_and_a_double_click_get_the_same_one() {
            for (var command : List.of(anaTurnsToBen(), new OpenConversation(BEN, ANA.account())))
                unchanged(room.given(opened(ANA, BEN)), command);
        }

        @Test
        void both_write() {
            for (var who : List.of(ANA, BEN))
                room.given(opened(ANA, BEN)).when(says(THEIRS, who)).expectEvents(said(THEIRS, who));
        }

        @Test
        void it_stays_when_they_are_friends_no_more() {
            contacts.unfriend(ANA, BEN);
            room.given(opened(ANA, BEN)).when(says(THEIRS, ANA)).expectEvents(said(THEIRS, ANA));
        }

        @Test
        void whoever_is_blocked_and_whoever_writes_to_the_deactivated_hear_the_same() {
            contacts.block(BEN, ANA);
            refused(room.given(opened(ANA, BEN)).when(says(THEIRS, ANA)), ConversationRejection.THEY_RECEIVE_NOTHING);
        }

        @Test
        void to_the_deactivated_nobody_writes() {
            contacts.deactivate(BEN);
            refused(room.given(opened(ANA, BEN)).when(says(THEIRS, ANA)), ConversationRejection.THEY_RECEIVE_NOTHING);
        }

        @Test
        void whoever_blocked_the_other_does_not_write_either() {
            contacts.block(ANA, BEN);
            refused(room.given(opened(ANA, BEN)).when(says(THEIRS, ANA)), ConversationRejection.YOU_BLOCKED_THEM);
        }

        @Test
        void a_sign_of_writing_follows_the_rule_of_messages() {
            room.given(opened(ANA, BEN))
                    .when(new SignalTyping(THEIRS, ANA))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            refused(room.given(opened(ANA, BEN)).when(new SignalTyping(THEIRS, CLEO)), RoomRejection.NO_SUCH_ROOM);
            contacts.block(BEN, ANA);
            var refusals = Map.of(
                    ANA, ConversationRejection.THEY_RECEIVE_NOTHING, BEN, ConversationRejection.YOU_BLOCKED_THEM);
            refusals.forEach(
                    (who, why) -> refused(room.given(opened(ANA, BEN)).when(new SignalTyping(THEIRS, who)), why));
        }

        @Test
        void nobody_is_added_it_has_no_name_and_nobody_leaves() {
            for (var command : List.of(
                    new AddToConversation(THEIRS, ANA, CLEO.account(), true),
                    new NameConversation(THEIRS, ANA, "Us"),
                    new LeaveConversation(THEIRS, ANA)))
                refused(room.given(opened(ANA, BEN)).when(command), ConversationRejection.BETWEEN_TWO);
        }
    }

    @Nested
    class With_a_stranger {

        @Test
        void the_other_is_asked() {
            room.givenNoPriorActivity().when(anaTurnsToBen()).expectEvents(asking());
        }

        @Test
        void the_first_message_is_what_asks() {
            room.given(asking())
                    .when(says(THEIRS, ANA))
                    .expectEvents(new ContactRequested(THEIRS, ANA.account(), BEN.account(), true), said(THEIRS, ANA));
        }

        @Test
        void one_message_is_all_until_the_answer() {
            refused(room.given(asking(), asked()).when(says(THEIRS, ANA)), ConversationRejection.WAITING_FOR_THEM);
        }

        @Test
        void the_one_message_may_be_sent_again_when_its_answer_was_lost() {
            sentBefore.add(HELLO);
            unchanged(room.given(asking(), asked()), says(THEIRS, ANA));
        }

        @Test
        void accepting_lets_both_write() {
            room.given(asking(), asked())
                    .when(new AcceptConversation(THEIRS, BEN))
                    .expectEvents(accepted());
            for (var who : List.of(ANA, BEN))
                room.given(asking(), asked(), accepted())
                        .when(says(THEIRS, who))
                        .expectEvents(said(THEIRS, who));
        }

        @Test
        void accepting_twice_changes_nothing() {
            unchanged(room.given(asking(), asked(), accepted()), new AcceptConversation(THEIRS, BEN));
        }

        @Test
        void turning_to_them_oneself_is_accepting() {
            room.given(asking(), asked())
                    .when(new OpenConversation(BEN, ANA.account()))
                    .expectEvents(accepted());
        }

        @Test
        void having_declined_one_may_still_turn_to_them() {
            room.given(asking(), asked(), declined())
                    .when(new OpenConversation(BEN, ANA.account()))
                    .expectEvents(accepted());
        }

        @Test
        void becoming_friends_settles_it() {
            contacts.befriend(ANA, BEN);
            room.given(asking(), asked(), declined()).when(anaTurnsToBen()).expectEvents(accepted());
            room.given(asking(), asked()).when(says(THEIRS, ANA)).expectEvents(accepted(), said(THEIRS, ANA));
        }

        @Test
        void declining_shows_the_stranger_nothing_but_waiting() {
            room.given(asking(), asked())
                    .when(new DeclineConversation(THEIRS, BEN))
                    .expectEvents(declined());
            refused(
                    room.given(asking(), asked(), declined()).when(says(THEIRS, ANA)),
                    ConversationRejection.WAITING_FOR_THEM);
        }

        @Test
        void what_was_declined_is_not_accepted_by_the_old_request() {
            refused(
                    room.given(asking(), asked(), declined()).when(new AcceptConversation(THEIRS, BEN)),
                    RoomRejection.NO_SUCH_ROOM);
        }

        @Test
        void whoever_is_shut_out_waits_like_anybody_and_the_other_is_never_told() {
            contacts.block(BEN, ANA);
            room.givenNoPriorActivity().when(anaTurnsToBen()).expectEvents(asking());
            room.given(asking())
                    .when(says(THEIRS, ANA))
                    .expectEvents(new ContactRequested(THEIRS, ANA.account(), BEN.account(), false), said(THEIRS, ANA));
            refused(room.given(asking(), untold()).when(says(THEIRS, ANA)), ConversationRejection.WAITING_FOR_THEM);
            for (var command : List.of(new AcceptConversation(THEIRS, BEN), new DeclineConversation(THEIRS, BEN)))
                refused(room.given(asking(), untold()).when(command), RoomRejection.NO_SUCH_ROOM);
        }

        @Test
        void whoever_blocked_the_other_unblocks_them_first() {
            contacts.block(ANA, BEN);
            refused(room.givenNoPriorActivity().when(anaTurnsToBen()), ConversationRejection.YOU_BLOCKED_THEM);
        }

        @Test
        void before_anything_was_written_there_is_nothing_to_answer() {
            refused(room.given(asking()).when(new AcceptConversation(THEIRS, BEN)), RoomRejection.NO_SUCH_ROOM);
        }

        @Test
        void the_asked_one_does_not_write_before_accepting() {
            refused(room.given(asking(), asked()).when(says(THEIRS, BEN)), RoomRejection.NO_SUCH_ROOM);
        }

        @Test
        void nobody_turns_to_somebody_who_never_was() {
            contacts.forget(BEN);
            refused(room.givenNoPriorActivity().when(anaTurnsToBen()), AccountRejection.NO_SUCH_ACCOUNT);
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
            room.givenNoPriorActivity()
                    .when(new OpenConversation(TEAROOM, ANA, accounts(BEN, CLEO), " Tea "))
                    .expectEvents(group("Tea"));
        }

        @Test
        void the_same_again_changes_nothing_whoever_came_since() {
            unchanged(
                    room.given(group(null), added(DORA, true)),
                    new OpenConversation(TEAROOM, ANA, accounts(BEN, CLEO), null));
        }

        @Test
        void its_id_opens_nothing_else() {
            contacts.befriend(ANA, DORA);
            refused(
                    room.given(group(null)).when(new OpenConversation(TEAROOM, ANA, accounts(BEN, DORA), null)),
                    RoomRejection.ROOM_ID_TAKEN);
            refused(
                    room.given(group(null)).when(new OpenRoom(TEAROOM, ANA, new RoomName("tearoom"), "")),
                    RoomRejection.ROOM_ID_TAKEN);
        }

        @Test
        void strangers_are_not_brought_in() {
            refused(
                    room.givenNoPriorActivity().when(new OpenConversation(TEAROOM, ANA, accounts(BEN, DORA), null)),
                    ConversationRejection.FRIENDS_ONLY);
            refused(
                    room.given(group(null)).when(new AddToConversation(TEAROOM, ANA, DORA.account(), true)),
                    ConversationRejection.FRIENDS_ONLY);
        }

        @Test
        void anybody_adds_their_own_friends_with_the_history_or_without() {
            contacts.befriend(BEN, DORA);
            for (var withHistory : List.of(true, false))
                room.given(group(null))
                        .when(new AddToConversation(TEAROOM, BEN, DORA.account(), withHistory))
                        .expectEvents(new PersonAdded(TEAROOM, BEN.account(), DORA.account(), withHistory));
        }

        @Test
        void who_is_there_is_not_added_again() {
            unchanged(room.given(group(null)), new AddToConversation(TEAROOM, ANA, BEN.account(), false));
        }

        @Test
        void twelve_are_all() {
            contacts.befriend(ANA, DORA);
            var eleven = people(11);
            var opening = new ConversationOpened(TEAROOM, ANA.account(), false, with(ANA, eleven), List.of(), null);
            refused(
                    room.given(opening).when(new AddToConversation(TEAROOM, ANA, DORA.account(), true)),
                    ConversationRejection.TOO_MANY_PEOPLE);
            refused(
                    room.givenNoPriorActivity().when(new OpenConversation(TEAROOM, ANA, Set.copyOf(people(12)), null)),
                    ConversationRejection.TOO_MANY_PEOPLE);
        }

        @Test
        void anybody_names_it_and_takes_the_name_away() {
            room.given(group(null))
                    .when(new NameConversation(TEAROOM, BEN, "Tea"))
                    .expectEvents(new ConversationNamed(TEAROOM, BEN.account(), "Tea"));
            room.given(group("Tea"))
                    .when(new NameConversation(TEAROOM, BEN, " "))
                    .expectEvents(new ConversationNamed(TEAROOM, BEN.account(), null));
            unchanged(room.given(group("Tea")), new NameConversation(TEAROOM, BEN, "Tea"));
        }

        @Test
        void a_name_has_at_most_60_characters() {
            refused(
                    room.given(group(null)).when(new NameConversation(TEAROOM, ANA, "x".repeat(61))),
                    ConversationRejection.TITLE_TOO_LONG);
        }

        @Test
        void who_leaves_is_out() {
            room.given(group(null)).when(new LeaveConversation(TEAROOM, BEN)).expectEvents(left(BEN));
            for (var command : List.of(
                    says(TEAROOM, BEN),
                    new NameConversation(TEAROOM, BEN, "Mine"),
                    new AddToConversation(TEAROOM, BEN, DORA.account(), true),
                    new LeaveConversation(TEAROOM, BEN)))
                refused(room.given(group(null), left(BEN)).when(command), RoomRejection.NO_SUCH_ROOM);
        }

        @Test
        void who_left_may_be_added_again() {
            room.given(group(null), left(BEN))
                    .when(new AddToConversation(TEAROOM, ANA, BEN.account(), false))
                    .expectEvents(added(BEN, false));
        }

        @Test
        void a_block_between_two_of_them_silences_neither() {
            contacts.block(BEN, ANA);
            room.given(group(null)).when(says(TEAROOM, ANA)).expectEvents(said(TEAROOM, ANA));
        }
    }

    @Nested
    class From_outside {

        @Test
        void nobody_begins_a_conversation_of_two_others_or_takes_its_address() {
            contacts.befriend(CLEO, ANA, BEN);
            refused(
                    room.givenNoPriorActivity().when(new OpenConversation(THEIRS, CLEO, accounts(ANA), null)),
                    ConversationRejection.NOT_THEIR_ROOM);
            refused(
                    room.givenNoPriorActivity().when(new OpenConversation(THEIRS, CLEO, accounts(ANA, BEN), null)),
                    ConversationRejection.NOT_THEIR_ROOM);
            refused(
                    room.givenNoPriorActivity().when(new OpenRoom(THEIRS, CLEO, new RoomName("theirs"), "")),
                    RoomRejection.ROOM_ID_TAKEN);
        }

        @Test
        void whoever_is_not_in_it_site_moderators_included_finds_no_such_room() {
            for (var who : List.of(CLEO, SITE_MODERATOR, Actor.GUEST, Actor.SYSTEM)) {
                for (var command : publicCommands(who).toList())
                    refused(room.given(opened(ANA, BEN)).when(command), RoomRejection.NO_SUCH_ROOM);
                refused(room.given(opened(ANA, BEN)).when(says(THEIRS, who)), RoomRejection.NO_SUCH_ROOM);
                for (var command : each(ConversationCommand.class, who).toList())
                    refused(room.given(opened(ANA, BEN)).when(command), RoomRejection.NO_SUCH_ROOM);
            }
        }

        @Test
        void nobody_talks_to_nobody_or_to_themselves() {
            for (var others : List.of(Set.<AccountId>of(), accounts(ANA), accounts(ANA, BEN)))
                refused(
                        room.givenNoPriorActivity().when(new OpenConversation(TEAROOM, ANA, others, null)),
                        ConversationRejection.NOBODY_TO_TALK_TO);
        }

        @Test
        void a_guest_begins_none() {
            refused(
                    room.givenNoPriorActivity().when(new OpenConversation(TEAROOM, Actor.GUEST, accounts(BEN), null)),
                    RoomRejection.MEMBERS_ONLY);
        }

        @Test
        void a_public_room_takes_no_part_in_it() {
            for (var command : List.of(
                    new AddToConversation(TEAROOM, ANA, BEN.account(), true),
                    new NameConversation(TEAROOM, ANA, "Tea"),
                    new LeaveConversation(TEAROOM, ANA),
                    new DeclineConversation(TEAROOM, ANA)))
                refused(
                        room.given(new RoomOpened(TEAROOM, ANA.account(), "tearoom", ""))
                                .when(command),
                        RoomRejection.NO_SUCH_ROOM);
        }
    }

    @ParameterizedTest
    @MethodSource("ofAna")
    void what_only_public_rooms_have_is_refused_to_those_in_it(RoomCommand command) {
        refused(room.given(opened(ANA, BEN)).when(command), ConversationRejection.NOT_IN_CONVERSATIONS);
    }

    static Stream<RoomCommand> ofAna() {
        return publicCommands(ANA);
    }

    private static Stream<RoomCommand> publicCommands(Actor by) {
        return each(RoomCommand.class, by);
    }

    /** Every command of these, about the two of them: whoever adds one need not remember this test. */
    private static <C> Stream<C> each(Class<C> commands, Actor by) {
        var values = Map.of(
                RoomId.class,
                THEIRS,
                Actor.class,
                by,
                AccountId.class,
                BEN.account(),
                RoomName.class,
                new RoomName("coffee"),
                Posting.class,
                Posting.MODERATORS,
                String.class,
                "Loud",
                int.class,
                10,
                boolean.class,
                true);
        return Arrays.stream(commands.getPermittedSubclasses())
                .filter(command -> !ELSEWHERE.contains(command))
                .map(command -> commands.cast(made(command, values)));
    }

    private static Object made(Class<?> command, Map<Class<?>, ?> values) {
        try {
            var constructor = command.getDeclaredConstructors()[0];
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(values::get)
                    .toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(command.getSimpleName(), impossible);
        }
    }

    private static void unchanged(TestExecutor<Room> given, Object command) {
        given.when(command).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static OpenConversation anaTurnsToBen() {
        return new OpenConversation(ANA, BEN.account());
    }

    private static ConversationOpened opened(Actor by, Actor other) {
        var both = List.of(by.account(), other.account());
        return new ConversationOpened(THEIRS, by.account(), true, both, List.of(), null);
    }

    private static ConversationOpened asking() {
        return new ConversationOpened(
                THEIRS, ANA.account(), true, List.of(ANA.account()), List.of(BEN.account()), null);
    }

    private static ContactRequested asked() {
        return new ContactRequested(THEIRS, ANA.account(), BEN.account(), true);
    }

    private static ContactRequested untold() {
        return new ContactRequested(THEIRS, ANA.account(), BEN.account(), false);
    }

    private static ConversationAccepted accepted() {
        return new ConversationAccepted(THEIRS, BEN.account());
    }

    private static ConversationDeclined declined() {
        return new ConversationDeclined(THEIRS, BEN.account());
    }

    private static ConversationOpened group(@Nullable String name) {
        var everybody = List.of(ANA.account(), BEN.account(), CLEO.account());
        return new ConversationOpened(TEAROOM, ANA.account(), false, everybody, List.of(), name);
    }

    private static PersonAdded added(Actor who, boolean withHistory) {
        return new PersonAdded(TEAROOM, ANA.account(), who.account(), withHistory);
    }

    private static PersonLeft left(Actor who) {
        return new PersonLeft(TEAROOM, who.account());
    }

    private static SendMessage says(RoomId room, Actor who) {
        return new SendMessage(room, HELLO, who, new MessageText("Hello"), null, null, List.of());
    }

    private static MessageSent said(RoomId room, Actor who) {
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
