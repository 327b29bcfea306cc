package parley.direct.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.conversation.query.Told.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.*;
import parley.conversation.MembershipEvent.*;
import parley.conversation.MembershipId;
import parley.conversation.MessageEvent.*;
import parley.conversation.MessageId;
import parley.conversation.MessageQuery.*;
import parley.conversation.MessageQuery.History.Edge;
import parley.conversation.MessageQuery.What;
import parley.conversation.ReadingCommand.MarkUnreadFrom;
import parley.conversation.ReadingCommand.MoveReadPosition;
import parley.conversation.ReadingCommand.ReadPosition;
import parley.direct.DirectEvent.*;
import parley.direct.DirectQuery.*;
import parley.direct.DirectQuery.DirectConversations.ConversationList;
import parley.friend.FriendshipEvent.PersonBlocked;
import parley.friend.FriendshipId;
import parley.live.LiveTopic;
import parley.live.LiveUpdate;
import parley.platform.mongo.MongoInMemory;
import parley.platform.mongo.MongoInMemory.Crash;
import parley.platform.projection.ProjectionFixture;
import parley.profile.ProfileEvent.ReadReceiptsSet;
import parley.room.RoomQuery.*;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;

class DirectProjectionTest {

    static final ConversationId THEIRS = ConversationId.between(ANA, BEN);
    static final ConversationId GROUP = new ConversationId(new UUID(7, 1).toString());
    static final Actor ADMIN = new Actor(new AccountId("root"), Set.of(Role.MEMBER, Role.MODERATOR, Role.ADMIN));

    final ProjectionFixture site = new ProjectionFixture().once(anaCame(), benCame(), cleoCame());

    @AfterEach
    void close() {
        site.close();
    }

    @Nested
    class Of_two {

        @Test
        void both_find_it_with_its_last_line() {
            site.given(opened(), said(THEIRS, 1, ANA, "Hello **Ben**"));
            var entry = inbox(BEN_ASKS).getFirst();
            assertThat(entry.mine().unread()).isEqualTo(1);
            assertThat(direct(entry)).satisfies(direct -> {
                assertThat(direct.pair()).isTrue();
                assertThat(direct.waiting()).isFalse();
                assertThat(direct.people()).extracting(Author::name).containsExactly("Ana Lima", "Ben Okri");
                assertThat(direct.last()).isEqualTo(line(1, ANA, "Ana Lima", What.TEXT, "Hello Ben"));
            });
            assertThat(inbox(ANA_ASKS)).hasSize(1);
        }

        @Test
        void the_last_line_follows_what_becomes_of_the_message() {
            site.given(opened(), said(THEIRS, 1, ANA, "Helo"), new MessageEdited(THEIRS, message(1), ANA, 1, "Hello"));
            assertThat(last(BEN_ASKS)).isNotNull().extracting(LastLine::excerpt).isEqualTo("Hello");
            site.given(new MessageDeleted(THEIRS, message(1), ANA));
            assertThat(last(BEN_ASKS)).isNotNull().extracting(LastLine::what).isEqualTo(What.GONE);
            assertThat(String.join("", site.database().dump().values())).doesNotContain("Hello");
        }

        @Test
        void nobody_else_finds_it_whatever_their_role() {
            site.given(opened(), said(THEIRS, 1, ANA, "Hello"));
            for (var who : List.of(CLEO_ASKS, ADMIN, Actor.GUEST, Actor.SYSTEM)) {
                for (var question : everyQuestion(THEIRS, message(1), who))
                    assertThatThrownBy(() -> site.asking(question, Object.class))
                            .as("%s", question)
                            .hasRootCauseMessage("NO_SUCH_CONVERSATION");
                assertThat(inbox(who)).isEmpty();
            }
        }

        @Test
        void the_directory_does_not_list_it_and_no_name_finds_it() {
            site.given(lobbyOpened(), opened(), group("Tea", ANA, BEN));
            for (var order : RoomDirectory.Order.values()) {
                var found = site.asking(new RoomDirectory("", order, 0, 50, ANA_ASKS), Rooms.class);
                assertThat(found.rooms()).extracting(RoomAnswer::id).containsExactly(LOBBY);
                assertThat(found.total()).isEqualTo(1);
            }
            assertThat(site.asking(new RoomDirectory("tea", RoomDirectory.Order.NAME, 0, 50, ANA_ASKS), Rooms.class)
                            .rooms())
                    .isEmpty();
            for (var name : List.of("tea", "Tea", ""))
                assertThatThrownBy(() -> site.asking(new RoomByName(name, ANA_ASKS), MyConversation.class))
                        .hasRootCauseMessage("NO_SUCH_CONVERSATION");
        }

        @Test
        void the_rooms_one_joined_stay_apart_from_it() {
            site.given(lobbyOpened(), joined(LOBBY, ANA), opened());
            assertThat(site.asking(new JoinedRooms(ANA_ASKS), MyConversations.class)
                            .conversations())
                    .extracting(entry -> entry.conversation().id())
                    .containsExactly(LOBBY);
            assertThat(inbox(ANA_ASKS))
                    .extracting(entry -> entry.conversation().id())
                    .containsExactly(THEIRS);
        }
    }

    @Nested
    class With_a_stranger {

        @Test
        void the_first_message_is_found_among_the_requests_and_nowhere_else() {
            site.given(asking(), request(true), said(THEIRS, 1, ANA, "It is me"));
            var requests = requests(BEN_ASKS);
            assertThat(requests).extracting(asked -> asked.from().name()).containsExactly("Ana Lima");
            assertThat(requests.getFirst().message().text()).isEqualTo("It is me");
            assertThat(inbox(BEN_ASKS)).isEmpty();
            for (var question : everyQuestion(THEIRS, message(1), BEN_ASKS))
                assertThatThrownBy(() -> site.asking(question, Object.class))
                        .hasRootCauseMessage("NO_SUCH_CONVERSATION");
        }

        @Test
        void whoever_is_asked_is_told_to_look_once_there_is_something_to_see() {
            site.frames();
            site.once(asking(), said(THEIRS, 1, ANA, "It is me"));
            assertThat(site.frames()).extracting(LiveUpdate::topic).doesNotContain("people.ben-id");
            site.once(request(true));
            assertThat(site.frames()).contains(new LiveUpdate("people.ben-id", "{\"type\":\"requests\"}"));
        }

        @Test
        void before_there_is_a_message_nobody_is_asked_anything() {
            site.given(asking());
            assertThat(requests(BEN_ASKS)).isEmpty();
        }

        @Test
        void accepting_brings_it_into_the_inbox_unread() {
            site.given(asking(), request(true), said(THEIRS, 1, ANA, "It is me"), accepted());
            assertThat(requests(BEN_ASKS)).isEmpty();
            assertThat(inbox(BEN_ASKS))
                    .extracting(entry -> entry.mine().unread())
                    .containsExactly(1L);
            assertThat(waiting(ANA_ASKS)).isFalse();
        }

        @Test
        void declined_and_never_told_look_like_waiting_to_the_stranger() {
            site.given(asking(), request(true), said(THEIRS, 1, ANA, "It is me"));
            var pending = site.asking(new ConversationById(THEIRS, ANA_ASKS), MyConversation.class);
            site.given(new ContactDeclined(THEIRS, BEN));
            assertThat(site.asking(new ConversationById(THEIRS, ANA_ASKS), MyConversation.class))
                    .isEqualTo(pending);
            assertThat(requests(BEN_ASKS)).isEmpty();
            assertThat(waiting(ANA_ASKS)).isTrue();
        }

        @Test
        void who_shut_the_stranger_out_is_never_told() {
            site.frames();
            site.given(asking(), request(false), said(THEIRS, 1, ANA, "It is me"));
            assertThat(requests(BEN_ASKS)).isEmpty();
            assertThat(waiting(ANA_ASKS)).isTrue();
            assertThat(site.frames()).extracting(LiveUpdate::topic).doesNotContain("people.ben-id");
        }
    }

    @Nested
    class Without_the_history {

        @BeforeEach
        void cleo_comes_late() {
            site.once(group(null, ANA, BEN));
            site.once(IntStream.rangeClosed(1, 60)
                    .mapToObj(n -> said(GROUP, n, ANA, "Secret " + n + " @cleo"))
                    .toArray());
            site.once(new MessagePinned(GROUP, message(5), ANA), new ParticipantAdded(GROUP, ANA, CLEO, false));
            site.once(
                    said(GROUP, 61, BEN, "Welcome"),
                    replied(GROUP, 62, ANA, "See above", 7),
                    new ReactionAdded(GROUP, message(3), BEN, "👍"),
                    attached(GROUP, 63, BEN, "Log"));
        }

        @Test
        void the_room_begins_for_her_where_she_came() {
            for (var edge : Edge.values())
                for (var number : List.of(0L, 1L, 30L, 61L, 100L)) {
                    var page = site.asking(new History(GROUP, edge, number, 200, CLEO_ASKS), Messages.class);
                    assertThat(page.messages()).extracting(Message::number).allMatch(n -> n > 60);
                }
            var newest = site.asking(new History(GROUP, Edge.NEWEST, 0, 200, CLEO_ASKS), Messages.class);
            assertThat(newest.messages()).extracting(Message::number).containsExactly(61L, 62L, 63L);
            assertThat(cleos().mine().fromNumber()).isEqualTo(61);
        }

        @Test
        void no_change_no_pin_and_no_quote_tells_her_what_was_said_before() {
            assertThat(site.asking(new ChangesAfter(GROUP, 0, 500, CLEO_ASKS), Changes.class)
                            .messages())
                    .isEmpty();
            assertThat(site.asking(new PinnedMessages(GROUP, CLEO_ASKS), Messages.class)
                            .messages())
                    .isEmpty();
            var reply = site.asking(new MessageById(GROUP, message(62), CLEO_ASKS), Message.class)
                    .replyTo();
            assertThat(reply)
                    .isNotNull()
                    .extracting(Reply::excerpt, Reply::what)
                    .containsExactly("", What.TEXT);
            for (var question : aboutMessage(GROUP, message(7), CLEO_ASKS))
                assertThatThrownBy(() -> site.asking(question, Object.class)).hasRootCauseMessage("NO_SUCH_MESSAGE");
        }

        @Test
        void the_others_read_all_of_it() {
            assertThat(site.asking(new History(GROUP, Edge.NEWEST, 0, 200, BEN_ASKS), Messages.class)
                            .messages())
                    .hasSize(63);
            assertThat(site.asking(new PinnedMessages(GROUP, BEN_ASKS), Messages.class)
                            .messages())
                    .hasSize(1);
            var reply = site.asking(new MessageById(GROUP, message(62), BEN_ASKS), Message.class)
                    .replyTo();
            assertThat(reply).isNotNull().extracting(Reply::excerpt).isEqualTo("Secret 7 @cleo");
        }

        @Test
        void nothing_before_counts_as_unread_whatever_she_marks() {
            assertThat(cleos().mine().unread()).isEqualTo(3);
            assertThat(cleos().mine().mentions()).isZero();
            site.sending(new MarkUnreadFrom(GROUP, CLEO_ASKS, 1), ReadPosition.class);
            assertThat(cleos().mine().unread()).isEqualTo(3);
            assertThat(cleos().mine().readNumber()).isEqualTo(60);
        }

        @Test
        void what_changes_in_the_past_is_told_to_those_who_may_read_it() {
            site.frames();
            site.once(new MessageEdited(GROUP, message(9), ANA, 1, "Secret still @cleo"));
            var told = site.frames();
            assertThat(told)
                    .filteredOn(frame -> frame.json().contains("Secret still"))
                    .hasSize(2);
            assertThat(told).extracting(LiveUpdate::topic).containsExactly("people.ana-id", "people.ben-id");
        }

        @Test
        void a_quote_of_the_past_reaches_her_without_its_words() {
            site.frames();
            site.once(replied(GROUP, 64, ANA, "Again", 7));
            var messages = site.frames().stream()
                    .filter(frame -> frame.json().startsWith("{\"type\":\"message\""))
                    .toList();
            assertThat(messages)
                    .extracting(LiveUpdate::topic)
                    .containsExactly("people.ana-id", "people.ben-id", "people.cleo-id");
            assertThat(messages.getFirst().json()).contains("Secret 7");
            assertThat(messages.getLast().json()).contains("Again").doesNotContain("Secret");
        }

        @Test
        void with_the_history_she_reads_all_and_none_of_it_is_unread() {
            site.once(new ParticipantLeft(GROUP, CLEO), new ParticipantAdded(GROUP, ANA, CLEO, true));
            assertThat(cleos().mine().fromNumber()).isEqualTo(1);
            assertThat(cleos().mine().unread()).isZero();
            assertThat(site.asking(new History(GROUP, Edge.NEWEST, 0, 200, CLEO_ASKS), Messages.class)
                            .messages())
                    .hasSize(63);
        }

        @Test
        void coming_back_without_it_begins_anew() {
            site.once(new ParticipantLeft(GROUP, CLEO), said(GROUP, 65, ANA, "Between us"));
            site.once(new ParticipantAdded(GROUP, ANA, CLEO, false));
            assertThat(cleos().mine().fromNumber()).isEqualTo(65);
            assertThat(direct(cleos()).last()).isNull();
        }

        private MyConversation cleos() {
            return site.asking(new ConversationById(GROUP, CLEO_ASKS), MyConversation.class);
        }
    }

    @Nested
    class In_a_group {

        @Test
        void whoever_leaves_finds_no_such_room_and_every_node_asks_again() {
            site.given(group("Tea", ANA, BEN, CLEO), said(GROUP, 1, ANA, "Hello"));
            site.frames();
            site.given(new ParticipantLeft(GROUP, BEN));
            assertThat(site.frames())
                    .contains(
                            LiveUpdate.accessChanged(LiveTopic.conversation(GROUP.value()), BEN),
                            new LiveUpdate(
                                    "people.ben-id", "{\"type\":\"gone\",\"conversation\":\"%s\"}".formatted(GROUP)));
            for (var question : everyQuestion(GROUP, message(1), BEN_ASKS))
                assertThatThrownBy(() -> site.asking(question, Object.class))
                        .hasRootCauseMessage("NO_SUCH_CONVERSATION");
            assertThat(inbox(BEN_ASKS)).isEmpty();
            assertThat(members()).containsExactly("Ana Lima", "Cleo Diaz");
        }

        @Test
        void its_people_and_its_name_are_told() {
            site.given(group(null, ANA, BEN));
            site.frames();
            site.given(new ParticipantAdded(GROUP, ANA, CLEO, true), new DirectConversationNamed(GROUP, BEN, "Tea"));
            var frames = site.frames();
            assertThat(frames)
                    .filteredOn(frame -> frame.json().startsWith("{\"type\":\"conversation\""))
                    .extracting(LiveUpdate::topic)
                    .containsExactly("people.ana-id", "people.ben-id", "people.cleo-id");
            assertThat(frames.getLast().json()).contains("\"name\":\"Tea\"");
            assertThat(members()).containsExactly("Ana Lima", "Ben Okri", "Cleo Diaz");
        }

        @Test
        void nobody_is_told_of_a_mention_who_may_not_read_it() {
            site.given(group(null, ANA, BEN));
            site.frames();
            site.once(said(GROUP, 1, ANA, "Let us ask @cleo, @ben"));
            var mentions = site.frames().stream()
                    .filter(frame -> frame.json().startsWith("{\"type\":\"mention\""))
                    .map(LiveUpdate::topic);
            assertThat(mentions).containsExactly("people.ben-id");
        }

        private List<String> members() {
            return site.asking(new MembersOf(GROUP, "", "", 50, ANA_ASKS), Members.class).members().stream()
                    .map(Member::name)
                    .toList();
        }
    }

    @Nested
    class For_oneself {

        @Test
        void what_is_put_away_comes_back_when_something_is_said() {
            site.given(
                    opened(), said(THEIRS, 1, ANA, "Hello"), new ArchivedForMe(membership(THEIRS, BEN), THEIRS, BEN));
            assertThat(inbox(BEN_ASKS)).isEmpty();
            assertThat(away(BEN_ASKS))
                    .extracting(entry -> entry.mine().archivedForMe())
                    .containsExactly(true);
            assertThat(inbox(ANA_ASKS)).hasSize(1);
            site.given(said(THEIRS, 2, ANA, "Are you there?"));
            assertThat(inbox(BEN_ASKS))
                    .extracting(entry -> entry.mine().archivedForMe())
                    .containsExactly(false);
            assertThat(away(BEN_ASKS)).isEmpty();
        }

        @Test
        void what_is_silenced_stays_away() {
            site.given(
                    opened(),
                    new MutedForMe(membership(THEIRS, BEN), THEIRS, BEN),
                    new ArchivedForMe(membership(THEIRS, BEN), THEIRS, BEN),
                    said(THEIRS, 1, ANA, "Hello"));
            assertThat(away(BEN_ASKS))
                    .extracting(entry -> entry.mine().mutedForMe())
                    .containsExactly(true);
            site.given(new UnarchivedForMe(membership(THEIRS, BEN), THEIRS, BEN));
            assertThat(inbox(BEN_ASKS))
                    .extracting(entry -> entry.mine().mutedForMe())
                    .containsExactly(true);
            site.given(new UnmutedForMe(membership(THEIRS, BEN), THEIRS, BEN));
            assertThat(inbox(BEN_ASKS))
                    .extracting(entry -> entry.mine().mutedForMe())
                    .containsExactly(false);
        }

        @Test
        void public_rooms_are_silenced_and_put_away_alike() {
            site.given(lobbyOpened(), joined(LOBBY, BEN), said(LOBBY, 1, ANA, "Hello"));
            site.given(
                    new MutedForMe(membership(LOBBY, BEN), LOBBY, BEN),
                    new ArchivedForMe(membership(LOBBY, BEN), LOBBY, BEN));
            assertThat(mine().mine().mutedForMe() && mine().mine().archivedForMe())
                    .isTrue();
            site.given(new UnmutedForMe(membership(LOBBY, BEN), LOBBY, BEN), said(LOBBY, 2, ANA, "Again"));
            assertThat(mine().mine().mutedForMe() || mine().mine().archivedForMe())
                    .isFalse();
        }

        private MyConversation mine() {
            return site.asking(new JoinedRooms(BEN_ASKS), MyConversations.class)
                    .conversations()
                    .getFirst();
        }
    }

    @Nested
    class Receipts_of_reading {

        @BeforeEach
        void three_who_talk() {
            site.once(group(null, ANA, BEN, CLEO), said(GROUP, 1, ANA, "Hello"), said(GROUP, 2, ANA, "Again"));
            site.frames();
        }

        @Test
        void the_others_see_how_far_one_has_read_and_are_told() {
            read(BEN_ASKS, 2);
            assertThat(receipts(ANA_ASKS)).containsExactly(new Receipt(BEN, 2));
            assertThat(site.frames())
                    .filteredOn(frame -> frame.json().startsWith("{\"type\":\"receipt\""))
                    .extracting(LiveUpdate::topic)
                    .containsExactly("people.ana-id", "people.cleo-id");
        }

        @Test
        void marking_as_unread_takes_no_receipt_back() {
            read(BEN_ASKS, 2);
            site.sending(new MarkUnreadFrom(GROUP, BEN_ASKS, 1), ReadPosition.class);
            assertThat(receipts(ANA_ASKS)).containsExactly(new Receipt(BEN, 2));
        }

        @Test
        void who_shows_none_sees_none() {
            site.once(new ReadReceiptsSet(BEN, false));
            read(BEN_ASKS, 2);
            read(CLEO_ASKS, 2);
            assertThat(receipts(ANA_ASKS)).containsExactly(new Receipt(CLEO, 2));
            assertThat(receipts(BEN_ASKS)).isEmpty();
            assertThat(site.frames())
                    .filteredOn(frame -> frame.json().startsWith("{\"type\":\"receipt\""))
                    .extracting(LiveUpdate::topic)
                    .containsExactly("people.ana-id");
        }

        @Test
        void those_who_shut_each_other_out_see_none_of_each_other() {
            site.once(new PersonBlocked(FriendshipId.of(ANA, BEN), ANA, BEN));
            read(BEN_ASKS, 2);
            assertThat(receipts(ANA_ASKS)).isEmpty();
            assertThat(receipts(CLEO_ASKS)).containsExactly(new Receipt(BEN, 2));
        }

        @Test
        void in_public_rooms_nobody_sees_any() {
            site.once(lobbyOpened(), joined(LOBBY, ANA), joined(LOBBY, BEN), said(LOBBY, 3, ANA, "Hello"));
            site.sending(new MoveReadPosition(LOBBY, BEN_ASKS, 1, 0));
            assertThat(site.asking(new ReadReceipts(LOBBY, ANA_ASKS), Receipts.class)
                            .receipts())
                    .isEmpty();
        }

        private void read(Actor who, long number) {
            site.sending(new MoveReadPosition(GROUP, who, number, 0));
        }

        private List<Receipt> receipts(Actor by) {
            return site.asking(new ReadReceipts(GROUP, by), Receipts.class).receipts();
        }
    }

    @Test
    void an_inbox_of_many_is_paged_by_last_activity_in_as_many_reads_as_one_of_few() {
        for (var n = 0; n < 120; n++)
            site.once(new DirectConversationOpened(room(n), ANA, false, List.of(ANA, BEN), List.of(), null));
        site.once(said(room(7), 1, BEN, "Up"), said(room(3), 2, BEN, "Up"));
        var first = site.asking(new DirectConversations(ConversationList.INBOX, "", 25, ANA_ASKS), DirectPage.class);
        assertThat(first.conversations())
                .hasSize(25)
                .extracting(entry -> entry.conversation().id())
                .startsWith(room(3), room(7), room(119));
        var all = new ArrayList<ConversationId>();
        for (String after = ""; after != null; ) {
            var page =
                    site.asking(new DirectConversations(ConversationList.INBOX, after, 25, ANA_ASKS), DirectPage.class);
            page.conversations().forEach(entry -> all.add(entry.conversation().id()));
            after = page.next();
        }
        assertThat(all).hasSize(120).doesNotHaveDuplicates();
        assertThat(MongoInMemory.commandsDuring(() -> site.asking(
                        new DirectConversations(ConversationList.INBOX, "", 25, ANA_ASKS), DirectPage.class)))
                .isEqualTo(List.of("find", "find", "find", "find", "find"));
    }

    @Test
    void a_batch_that_dies_between_any_two_writes_is_absorbed_when_it_is_repeated() {
        var before = new Object[] {opened(), said(THEIRS, 1, ANA, "Hello")};
        var batch = new Object[] {
            group("Tea", ANA, BEN),
            said(GROUP, 2, ANA, "Hi @ben"),
            new ArchivedForMe(membership(THEIRS, BEN), THEIRS, BEN),
            new ParticipantAdded(GROUP, ANA, CLEO, false),
            replied(GROUP, 3, CLEO, "Hello", 2),
            new MessageEdited(GROUP, message(3), CLEO, 1, "Hello all"),
            new MutedForMe(membership(GROUP, CLEO), GROUP, CLEO),
            said(THEIRS, 4, ANA, "Still there?"),
            new MessageDeleted(GROUP, message(3), CLEO),
            new ParticipantLeft(GROUP, BEN),
            new DirectConversationNamed(GROUP, ANA, null),
            said(GROUP, 5, ANA, "Quiet now")
        };
        site.once(before).once(batch);
        var expected = site.database().dump();
        var dies = true;
        for (var writes = 0; dies; writes++)
            for (var size : List.of(1, 3, batch.length)) {
                site.startOver();
                site.once(anaCame(), benCame(), cleoCame()).once(before);
                var first = site.happened();
                site.stored(batch).database().crashAfterWrites(writes);
                dies = diesDuring(() -> site.deliver(first, site.happened(), false));
                site.database().recover();
                for (var i = first; i < site.happened(); i += size)
                    site.deliver(i, Math.min(i + size, site.happened()), false);
                assertThat(site.database().dump())
                        .as("after %d writes, by %d", writes, size)
                        .isEqualTo(expected);
            }
    }

    private static boolean diesDuring(Runnable delivery) {
        try {
            delivery.run();
            return false;
        } catch (Crash died) {
            return true;
        }
    }

    private static List<Object> everyQuestion(ConversationId room, MessageId message, Actor by) {
        var questions = new ArrayList<Object>(List.of(
                new ConversationById(room, by),
                new MembersOf(room, "", "", 10, by),
                new RoomSanctions(room, by),
                new ReadReceipts(room, by),
                new History(room, Edge.NEWEST, 0, 10, by),
                new ChangesAfter(room, 0, 10, by),
                new PinnedMessages(room, by)));
        questions.addAll(aboutMessage(room, message, by));
        return questions;
    }

    private static List<Object> aboutMessage(ConversationId room, MessageId message, Actor by) {
        return List.of(
                new MessageById(room, message, by),
                new MessageVersions(room, message, by),
                new SnippetOf(room, message, by));
    }

    private List<MyConversation> inbox(Actor by) {
        return site.asking(new DirectConversations(ConversationList.INBOX, "", 25, by), DirectPage.class)
                .conversations();
    }

    private List<MyConversation> away(Actor by) {
        return site.asking(new DirectConversations(ConversationList.ARCHIVED, "", 25, by), DirectPage.class)
                .conversations();
    }

    private List<ContactRequest> requests(Actor by) {
        return site.asking(new ContactRequests(by), MyRequests.class).requests();
    }

    private @Nullable LastLine last(Actor by) {
        return direct(inbox(by).getFirst()).last();
    }

    private boolean waiting(Actor by) {
        return direct(site.asking(new ConversationById(THEIRS, by), MyConversation.class))
                .waiting();
    }

    private static DirectAnswer direct(MyConversation entry) {
        return (DirectAnswer) entry.conversation();
    }

    private static LastLine line(long number, AccountId by, String name, What what, String excerpt) {
        return new LastLine(number, new Author(by, "ana", name, null), ProjectionFixture.at(4), what, excerpt);
    }

    private static DirectConversationOpened opened() {
        return new DirectConversationOpened(THEIRS, ANA, true, List.of(ANA, BEN), List.of(), null);
    }

    private static DirectConversationOpened asking() {
        return new DirectConversationOpened(THEIRS, ANA, true, List.of(ANA), List.of(BEN), null);
    }

    private static ContactRequested request(boolean reached) {
        return new ContactRequested(THEIRS, ANA, BEN, reached);
    }

    private static ContactAccepted accepted() {
        return new ContactAccepted(THEIRS, BEN);
    }

    private static DirectConversationOpened group(@Nullable String name, AccountId... people) {
        return new DirectConversationOpened(GROUP, people[0], false, List.of(people), List.of(), name);
    }

    private static MessageSent said(ConversationId room, int n, AccountId by, String text) {
        return MessageSent.of(room, message(n), by, text);
    }

    private static MessageSent replied(ConversationId room, int n, AccountId by, String text, int to) {
        return new MessageSent(room, message(n), by, text, message(to), false, null, null, null, List.of());
    }

    private static MessageSent attached(ConversationId room, int n, AccountId by, String text) {
        return new MessageSent(room, message(n), by, text, null, true, "log.txt", "", "line", List.of());
    }

    private static MembershipId membership(ConversationId room, AccountId who) {
        return MembershipId.of(room, who);
    }

    private static ConversationId room(int n) {
        return new ConversationId(new UUID(7, 100 + n).toString());
    }
}
