package parley.room.command;

import static parley.conversation.command.People.*;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.account.AccountRejection;
import parley.conversation.Attachment;
import parley.conversation.ConversationId;
import parley.conversation.ConversationRejection;
import parley.conversation.MessageCommand.SendMessage;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageRejection;
import parley.conversation.MessageText;
import parley.conversation.SignalTyping;
import parley.conversation.Snippet;
import parley.conversation.command.Acquaintances;
import parley.conversation.command.Writing;
import parley.media.MediaId;
import parley.media.MediaRejection;
import parley.room.Posting;
import parley.room.RoomCommand.*;
import parley.room.RoomEvent;
import parley.room.RoomEvent.*;
import parley.room.RoomName;
import parley.room.RoomRejection;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;

class RoomTest {

    final FixtureConfiguration<Room> room = new AggregateTestFixture<>(Room.class);
    final Acquaintances contacts = new Acquaintances();
    final Writing message = new Writing();
    boolean nameTaken;
    boolean tooSoon;

    @BeforeEach
    void surroundings() {
        room.registerInjectableResource(CLOCK);
        room.registerInjectableResource(contacts);
        room.registerInjectableResource((RoomNames) (_, _, _) -> {
            if (nameTaken) throw new CommandRejected(RoomRejection.NAME_TAKEN);
        });
    }

    /** What comes of a message in a room to which this has happened. */
    private TestExecutor<?> writing(RoomEvent... events) {
        var rules = RoomRules.NONE;
        for (var event : events) rules = rules.on(event, NOON);
        return message.under(new RoomPolicy(TEAROOM, rules, (_, _, _, _) -> {
            if (tooSoon) throw new CommandRejected(RoomRejection.TOO_SOON);
        }));
    }

    @Nested
    class Before_it_exists {

        @Test
        void any_member_opens_it() {
            room.givenNoPriorActivity().when(anaOpensTheTearoom()).expectEvents(tearoomOpened());
        }

        @Test
        void a_guest_opens_none() {
            refused(
                    room.givenNoPriorActivity().when(new OpenRoom(TEAROOM, Actor.GUEST, name("tearoom"), "")),
                    ConversationRejection.MEMBERS_ONLY);
        }

        @Test
        void a_name_that_is_taken_is_refused() {
            nameTaken = true;
            refused(room.givenNoPriorActivity().when(anaOpensTheTearoom()), RoomRejection.NAME_TAKEN);
        }

        @Test
        void a_topic_has_at_most_200_characters() {
            var command = new OpenRoom(TEAROOM, ANA, name("tearoom"), "x".repeat(201));
            refused(room.givenNoPriorActivity().when(command), RoomRejection.TOPIC_TOO_LONG);
        }
    }

    @Nested
    class Once_open {

        @Test
        void opening_it_again_with_the_same_words_changes_nothing() {
            nameTaken = true;
            room.given(tearoomOpened())
                    .when(anaOpensTheTearoom())
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void its_id_opens_no_other_room() {
            refused(
                    room.given(tearoomOpened()).when(new OpenRoom(TEAROOM, BEN, name("coffee"), "")),
                    ConversationRejection.CONVERSATION_ID_TAKEN);
        }

        @Test
        void its_owner_renames_it() {
            room.given(tearoomOpened())
                    .when(new RenameRoom(TEAROOM, ANA, name("coffee")))
                    .expectEvents(new RoomRenamed(TEAROOM, ANA.account(), "coffee"));
        }

        @Test
        void nobody_else_renames_it() {
            refused(
                    room.given(tearoomOpened(), benAppointed()).when(new RenameRoom(TEAROOM, BEN, name("coffee"))),
                    RoomRejection.OWNERS_ONLY);
        }

        @Test
        void a_taken_name_is_refused_when_renaming() {
            nameTaken = true;
            refused(
                    room.given(tearoomOpened()).when(new RenameRoom(TEAROOM, ANA, name("coffee"))),
                    RoomRejection.NAME_TAKEN);
        }

        @Test
        void a_site_moderator_counts_as_owner() {
            room.given(tearoomOpened())
                    .when(new RenameRoom(TEAROOM, SITE_MODERATOR, name("coffee")))
                    .expectEvents(new RoomRenamed(TEAROOM, SITE_MODERATOR.account(), "coffee"));
        }

        @Test
        void its_owner_describes_it() {
            room.given(tearoomOpened())
                    .when(new DescribeRoom(TEAROOM, ANA, "Tea", "All about *tea*"))
                    .expectEvents(new RoomDescribed(TEAROOM, ANA.account(), "Tea", "All about *tea*"));
        }

        @Test
        void nobody_else_describes_it() {
            refused(
                    room.given(tearoomOpened()).when(new DescribeRoom(TEAROOM, BEN, "Coffee", "")),
                    RoomRejection.OWNERS_ONLY);
        }

        @Test
        void too_long_a_topic_or_description_is_refused() {
            refused(
                    room.given(tearoomOpened()).when(new DescribeRoom(TEAROOM, ANA, "x".repeat(201), "")),
                    RoomRejection.TOPIC_TOO_LONG);
            refused(
                    room.given(tearoomOpened()).when(new DescribeRoom(TEAROOM, ANA, "", "x".repeat(4_001))),
                    RoomRejection.DESCRIPTION_TOO_LONG);
        }

        @Test
        void its_owner_makes_it_announcements_only_and_back() {
            room.given(tearoomOpened())
                    .when(new SetPosting(TEAROOM, ANA, Posting.MODERATORS))
                    .expectEvents(announcementsOnly());
            room.given(tearoomOpened(), announcementsOnly())
                    .when(new SetPosting(TEAROOM, ANA, Posting.EVERYONE))
                    .expectEvents(new PostingSet(TEAROOM, ANA.account(), Posting.EVERYONE));
        }

        @Test
        void setting_what_is_set_changes_nothing() {
            room.given(tearoomOpened(), announcementsOnly(), slowMode(), openToGuests())
                    .when(new SetPosting(TEAROOM, ANA, Posting.MODERATORS))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            room.given(tearoomOpened(), slowMode())
                    .when(new SetSlowMode(TEAROOM, ANA, 30))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            room.given(tearoomOpened(), openToGuests())
                    .when(new SetGuestReading(TEAROOM, ANA, true))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void nobody_else_sets_posting_slow_mode_or_guest_reading() {
            refused(
                    room.given(tearoomOpened()).when(new SetPosting(TEAROOM, BEN, Posting.MODERATORS)),
                    RoomRejection.OWNERS_ONLY);
            refused(room.given(tearoomOpened()).when(new SetSlowMode(TEAROOM, BEN, 30)), RoomRejection.OWNERS_ONLY);
            refused(
                    room.given(tearoomOpened()).when(new SetGuestReading(TEAROOM, BEN, true)),
                    RoomRejection.OWNERS_ONLY);
        }

        @Test
        void its_owner_sets_slow_mode_up_to_an_hour() {
            room.given(tearoomOpened()).when(new SetSlowMode(TEAROOM, ANA, 30)).expectEvents(slowMode());
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 3_601})
        void slow_mode_out_of_range_is_refused(int seconds) {
            refused(
                    room.given(tearoomOpened()).when(new SetSlowMode(TEAROOM, ANA, seconds)),
                    RoomRejection.SLOW_MODE_OUT_OF_RANGE);
        }

        @Test
        void its_owner_opens_it_to_guests() {
            room.given(tearoomOpened())
                    .when(new SetGuestReading(TEAROOM, ANA, true))
                    .expectEvents(openToGuests());
        }

        @Test
        void its_owner_archives_it_once() {
            room.given(tearoomOpened()).when(new ArchiveRoom(TEAROOM, ANA)).expectEvents(archived());
            room.given(tearoomOpened(), archived())
                    .when(new ArchiveRoom(TEAROOM, ANA))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void nobody_else_archives_it() {
            refused(
                    room.given(tearoomOpened(), benAppointed()).when(new ArchiveRoom(TEAROOM, BEN)),
                    RoomRejection.OWNERS_ONLY);
        }

        @Test
        void the_lobby_is_never_archived() {
            var lobby = new RoomOpened(ConversationId.LOBBY, ANA.account(), "lobby", "");
            refused(room.given(lobby).when(new ArchiveRoom(ConversationId.LOBBY, ANA)), RoomRejection.LOBBY_STAYS_OPEN);
        }
    }

    @Nested
    class Once_archived {

        @Test
        void its_owner_reopens_it() {
            room.given(tearoomOpened(), archived())
                    .when(new ReopenRoom(TEAROOM, ANA))
                    .expectEvents(new RoomReopened(TEAROOM, ANA.account()));
        }

        @Test
        void nobody_else_reopens_it() {
            refused(
                    room.given(tearoomOpened(), archived()).when(new ReopenRoom(TEAROOM, BEN)),
                    RoomRejection.OWNERS_ONLY);
        }

        @Test
        void reopening_an_open_room_changes_nothing() {
            room.given(tearoomOpened())
                    .when(new ReopenRoom(TEAROOM, ANA))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void nothing_new_is_said() {
            refused(writing(tearoomOpened(), archived()).when(benSaysHello()), RoomRejection.ROOM_ARCHIVED);
        }
    }

    @Nested
    class Moderators {

        @Test
        void are_appointed_by_the_owner() {
            room.given(tearoomOpened())
                    .when(new AppointModerator(TEAROOM, ANA, BEN.account()))
                    .expectEvents(benAppointed());
        }

        @Test
        void are_people_who_exist() {
            contacts.forget(BEN);
            refused(
                    room.given(tearoomOpened()).when(new AppointModerator(TEAROOM, ANA, BEN.account())),
                    AccountRejection.NO_SUCH_ACCOUNT);
        }

        @Test
        void are_a_hundred_at_most() {
            refused(
                    room.given(tearoomOpened())
                            .andGiven(crowd(100, who -> new ModeratorAppointed(TEAROOM, ANA.account(), who)))
                            .when(new AppointModerator(TEAROOM, ANA, BEN.account())),
                    RoomRejection.TOO_MANY_MODERATORS);
        }

        @Test
        void are_appointed_once() {
            room.given(tearoomOpened(), benAppointed())
                    .when(new AppointModerator(TEAROOM, ANA, BEN.account()))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void do_not_appoint_each_other() {
            refused(
                    room.given(tearoomOpened(), benAppointed())
                            .when(new AppointModerator(TEAROOM, BEN, CLEO.account())),
                    RoomRejection.OWNERS_ONLY);
        }

        @Test
        void are_dismissed_by_the_owner() {
            room.given(tearoomOpened(), benAppointed())
                    .when(new DismissModerator(TEAROOM, ANA, BEN.account()))
                    .expectEvents(new ModeratorDismissed(TEAROOM, ANA.account(), BEN.account()));
        }

        @Test
        void dismissing_somebody_else_changes_nothing() {
            room.given(tearoomOpened())
                    .when(new DismissModerator(TEAROOM, ANA, BEN.account()))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void are_dismissed_by_nobody_else() {
            refused(
                    room.given(tearoomOpened(), benAppointed()).when(new DismissModerator(TEAROOM, BEN, BEN.account())),
                    RoomRejection.OWNERS_ONLY);
        }
    }

    @Nested
    class Sanctions {

        @Test
        void are_for_people_who_exist() {
            contacts.forget(CLEO);
            refused(
                    room.given(tearoomOpened()).when(new BanMember(TEAROOM, ANA, CLEO.account(), "spam")),
                    AccountRejection.NO_SUCH_ACCOUNT);
            refused(
                    room.given(tearoomOpened()).when(new MuteMember(TEAROOM, ANA, CLEO.account(), 5, "loud")),
                    AccountRejection.NO_SUCH_ACCOUNT);
        }

        @Test
        void are_so_many_at_most() {
            var bans = crowd(1_000, who -> new MemberBanned(TEAROOM, ANA.account(), who, "spam"));
            refused(
                    room.given(tearoomOpened())
                            .andGiven(bans)
                            .when(new BanMember(TEAROOM, ANA, CLEO.account(), "spam")),
                    RoomRejection.TOO_MANY_BANS);
            var late = Instant.now().plusSeconds(100_000);
            var mutes = crowd(500, who -> new MemberMuted(TEAROOM, ANA.account(), who, late, "loud"));
            refused(
                    room.given(tearoomOpened())
                            .andGiven(mutes)
                            .when(new MuteMember(TEAROOM, ANA, CLEO.account(), 5, "x")),
                    RoomRejection.TOO_MANY_MUTES);
        }

        @Test
        void a_moderator_mutes_for_a_time_with_a_reason() {
            room.given(tearoomOpened(), benAppointed())
                    .when(new MuteMember(TEAROOM, BEN, CLEO.account(), 10, "shouting"))
                    .expectEvents(
                            new MemberMuted(TEAROOM, BEN.account(), CLEO.account(), NOON.plusSeconds(600), "shouting"));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 525_601})
        void a_mute_lasts_from_a_minute_to_a_year(int minutes) {
            refused(
                    room.given(tearoomOpened()).when(new MuteMember(TEAROOM, ANA, BEN.account(), minutes, "shouting")),
                    RoomRejection.MUTE_OUT_OF_RANGE);
        }

        @Test
        void a_sanction_without_a_reason_is_refused() {
            refused(
                    room.given(tearoomOpened()).when(new MuteMember(TEAROOM, ANA, BEN.account(), 10, " ")),
                    RoomRejection.REASON_MALFORMED);
            refused(
                    room.given(tearoomOpened()).when(new BanMember(TEAROOM, ANA, BEN.account(), "")),
                    RoomRejection.REASON_MALFORMED);
        }

        @Test
        void members_sanction_nobody() {
            refused(
                    room.given(tearoomOpened()).when(new MuteMember(TEAROOM, BEN, CLEO.account(), 10, "x")),
                    RoomRejection.MODERATORS_ONLY);
            refused(
                    room.given(tearoomOpened()).when(new BanMember(TEAROOM, BEN, CLEO.account(), "x")),
                    RoomRejection.MODERATORS_ONLY);
            refused(
                    room.given(tearoomOpened(), cleoMuted()).when(new UnmuteMember(TEAROOM, CLEO, CLEO.account())),
                    RoomRejection.MODERATORS_ONLY);
            refused(
                    room.given(tearoomOpened(), cleoBanned()).when(new UnbanMember(TEAROOM, CLEO, CLEO.account())),
                    RoomRejection.MODERATORS_ONLY);
        }

        @Test
        void owners_and_moderators_are_not_sanctioned() {
            refused(
                    room.given(tearoomOpened(), benAppointed())
                            .when(new BanMember(TEAROOM, BEN, ANA.account(), "coup")),
                    RoomRejection.CANNOT_SANCTION_MODERATORS);
            refused(
                    room.given(tearoomOpened(), benAppointed())
                            .when(new MuteMember(TEAROOM, ANA, BEN.account(), 10, "x")),
                    RoomRejection.CANNOT_SANCTION_MODERATORS);
        }

        @Test
        void a_mute_is_lifted_once() {
            room.given(tearoomOpened(), cleoMuted())
                    .when(new UnmuteMember(TEAROOM, ANA, CLEO.account()))
                    .expectEvents(new MemberUnmuted(TEAROOM, ANA.account(), CLEO.account()));
            room.given(tearoomOpened())
                    .when(new UnmuteMember(TEAROOM, ANA, CLEO.account()))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void a_moderator_bans_with_a_reason_once() {
            room.given(tearoomOpened())
                    .when(new BanMember(TEAROOM, ANA, CLEO.account(), "spam"))
                    .expectEvents(cleoBanned());
            room.given(tearoomOpened(), cleoBanned())
                    .when(new BanMember(TEAROOM, ANA, CLEO.account(), "spam"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void a_ban_is_lifted_once() {
            room.given(tearoomOpened(), cleoBanned())
                    .when(new UnbanMember(TEAROOM, ANA, CLEO.account()))
                    .expectEvents(new MemberUnbanned(TEAROOM, ANA.account(), CLEO.account()));
            room.given(tearoomOpened())
                    .when(new UnbanMember(TEAROOM, ANA, CLEO.account()))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void the_muted_and_the_banned_say_nothing() {
            refused(writing(tearoomOpened(), cleoMuted()).when(says(CLEO)), RoomRejection.YOU_ARE_MUTED);
            refused(writing(tearoomOpened(), cleoBanned()).when(says(CLEO)), RoomRejection.YOU_ARE_BANNED);
        }

        @Test
        void whoever_may_say_nothing_gives_no_sign_of_writing() {
            writing(tearoomOpened()).when(new SignalTyping(TEAROOM, CLEO)).expectNoEvents();
            var typing = Map.of(
                    cleoMuted(), RoomRejection.YOU_ARE_MUTED,
                    cleoBanned(), RoomRejection.YOU_ARE_BANNED,
                    archived(), RoomRejection.ROOM_ARCHIVED);
            typing.forEach((event, why) ->
                    refused(writing(tearoomOpened(), event).when(new SignalTyping(TEAROOM, CLEO)), why));
        }

        @Test
        void a_mute_ends_by_itself() {
            var over = new MemberMuted(TEAROOM, ANA.account(), CLEO.account(), NOON, "shouting");
            writing(tearoomOpened(), over).when(says(CLEO)).expectEvents(sent(CLEO));
        }
    }

    @Nested
    class Sending {

        @Test
        void any_member_of_the_site_writes_in_an_open_room() {
            writing(tearoomOpened()).when(benSaysHello()).expectEvents(sent(BEN));
        }

        @Test
        void a_guest_does_not() {
            refused(writing(tearoomOpened()).when(says(Actor.GUEST)), ConversationRejection.MEMBERS_ONLY);
        }

        @Test
        void the_same_again_is_accepted_without_effect_whatever_changed_since() {
            message.sentBefore.add(benSaysHello());
            writing(tearoomOpened(), archived())
                    .when(benSaysHello())
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void a_second_body_under_the_same_id_is_refused() {
            message.sentBefore.add(
                    new SendMessage(TEAROOM, HELLO, BEN, new MessageText("Goodbye"), null, null, List.of()));
            refused(writing(tearoomOpened()).when(benSaysHello()), MessageRejection.MESSAGE_ID_TAKEN);
        }

        @Test
        void a_reply_names_a_message_of_the_room() {
            var reply = new SendMessage(TEAROOM, HELLO, BEN, new MessageText("Hello"), EARLIER, null, List.of());
            writing(tearoomOpened())
                    .when(reply)
                    .expectEvents(new MessageSent(
                            TEAROOM, HELLO, BEN.account(), "Hello", EARLIER, false, null, null, null, List.of()));
        }

        @Test
        void a_reply_to_anything_else_is_refused() {
            var reply = new SendMessage(TEAROOM, HELLO, BEN, new MessageText("Hello"), HELLO, null, List.of());
            refused(writing(tearoomOpened()).when(reply), MessageRejection.REPLY_TO_UNKNOWN);
        }

        @Test
        void a_snippet_goes_with_it() {
            var snippet = new Snippet("log.txt", "", "line\n");
            var command = new SendMessage(TEAROOM, HELLO, BEN, new MessageText("See"), null, snippet, List.of());
            writing(tearoomOpened())
                    .when(command)
                    .expectEvents(new MessageSent(
                            TEAROOM, HELLO, BEN.account(), "See", null, true, "log.txt", "", "line\n", List.of()));
        }

        @Test
        void files_of_ones_own_go_with_it_and_need_no_words() {
            message.filesOf.put(BEN.account(), List.of(PHOTO, VIDEO));
            writing(tearoomOpened())
                    .when(benShows("", List.of(VIDEO, PHOTO)))
                    .expectEvents(benShowed("", List.of(VIDEO, PHOTO)));
        }

        @Test
        void files_of_somebody_else_are_not_there() {
            message.filesOf.put(CLEO.account(), List.of(PHOTO));
            refused(writing(tearoomOpened()).when(benShows("Look", List.of(PHOTO))), MediaRejection.NO_SUCH_MEDIA);
        }

        @Test
        void ten_files_are_enough() {
            message.filesOf.put(BEN.account(), List.of(PHOTO));
            writing(tearoomOpened())
                    .when(benShows("", Collections.nCopies(10, PHOTO)))
                    .expectEvents(benShowed("", Collections.nCopies(10, PHOTO)));
            refused(
                    writing(tearoomOpened()).when(benShows("Look", Collections.nCopies(11, PHOTO))),
                    MessageRejection.TOO_MANY_ATTACHMENTS);
        }

        @Test
        void with_neither_words_nor_files_nothing_is_said() {
            refused(writing(tearoomOpened()).when(benShows(" \n ", List.of())), MessageRejection.TEXT_EMPTY);
        }

        @Test
        void in_an_announcements_room_only_moderators_write() {
            refused(
                    writing(tearoomOpened(), announcementsOnly()).when(benSaysHello()),
                    RoomRejection.ANNOUNCEMENTS_ONLY);
            writing(tearoomOpened(), announcementsOnly(), benAppointed())
                    .when(benSaysHello())
                    .expectEvents(sent(BEN));
        }

        @Test
        void in_slow_mode_a_member_waits_and_a_moderator_does_not() {
            tooSoon = true;
            refused(writing(tearoomOpened(), slowMode()).when(benSaysHello()), RoomRejection.TOO_SOON);
            writing(tearoomOpened(), slowMode()).when(says(ANA)).expectEvents(sent(ANA));
        }
    }

    private static RoomName name(String name) {
        return new RoomName(name);
    }

    private static OpenRoom anaOpensTheTearoom() {
        return new OpenRoom(TEAROOM, ANA, name("tearoom"), "Tea");
    }

    private static RoomOpened tearoomOpened() {
        return new RoomOpened(TEAROOM, ANA.account(), "tearoom", "Tea");
    }

    private static RoomArchived archived() {
        return new RoomArchived(TEAROOM, ANA.account());
    }

    private static PostingSet announcementsOnly() {
        return new PostingSet(TEAROOM, ANA.account(), Posting.MODERATORS);
    }

    private static SlowModeSet slowMode() {
        return new SlowModeSet(TEAROOM, ANA.account(), 30);
    }

    private static GuestReadingSet openToGuests() {
        return new GuestReadingSet(TEAROOM, ANA.account(), true);
    }

    private static ModeratorAppointed benAppointed() {
        return new ModeratorAppointed(TEAROOM, ANA.account(), BEN.account());
    }

    private static MemberMuted cleoMuted() {
        return new MemberMuted(TEAROOM, ANA.account(), CLEO.account(), NOON.plusSeconds(60), "shouting");
    }

    private static MemberBanned cleoBanned() {
        return new MemberBanned(TEAROOM, ANA.account(), CLEO.account(), "spam");
    }

    private static SendMessage benShows(String text, List<MediaId> files) {
        return new SendMessage(TEAROOM, HELLO, BEN, new MessageText(text), null, null, files);
    }

    private static MessageSent benShowed(String text, List<MediaId> files) {
        var attachments = files.stream().map(id -> Attachment.of(file(id))).toList();
        return new MessageSent(TEAROOM, HELLO, BEN.account(), text, null, false, null, null, null, attachments);
    }

    private static SendMessage benSaysHello() {
        return says(BEN);
    }

    private static SendMessage says(Actor who) {
        return new SendMessage(TEAROOM, HELLO, who, new MessageText("Hello"), null, null, List.of());
    }

    private static MessageSent sent(Actor who) {
        return MessageSent.of(TEAROOM, HELLO, who.account(), "Hello");
    }

    /** What happened to so many people, one after the other. */
    private static List<?> crowd(int size, Function<AccountId, RoomEvent> what) {
        return IntStream.range(0, size)
                .mapToObj(n -> what.apply(new AccountId("person-" + n)))
                .toList();
    }
}
