package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.conversation.query.Told.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.conversation.ConversationQuery.*;
import parley.conversation.MessageEvent.MessageRemoved;
import parley.conversation.MessageQuery.*;
import parley.conversation.MessageQuery.History.Edge;
import parley.conversation.MessageQuery.Message.State;
import parley.conversation.MessageQuery.What;
import parley.direct.DirectQuery.*;
import parley.platform.mongo.MongoInMemory.Crash;
import parley.platform.projection.ProjectionFixture;
import parley.room.RoomEvent.*;
import parley.room.RoomQuery.*;

class ConversationProjectionTest {

    final ProjectionFixture site = siteWithPeople();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void messages_are_numbered_in_the_order_of_their_events() {
        site.given(lobbyOpened(), said(1, ANA, "Hello"), said(2, BEN, "Hi @ana"));
        var page = site.asking(newest(50), Messages.class);
        assertThat(page.lastNumber()).isEqualTo(2);
        assertThat(page.messages()).extracting(Message::number).containsExactly(1L, 2L);
        assertThat(page.messages()).extracting(Message::text).containsExactly("Hello", "Hi @ana");
        assertThat(page.messages())
                .extracting(message -> message.author().name())
                .containsExactly("Ana Lima", "Ben Okri");
        assertThat(page.messages().getFirst().at()).isEqualTo(ProjectionFixture.at(3));
    }

    @Test
    void an_edit_keeps_its_number_and_the_earlier_wordings() {
        site.given(lobbyOpened(), said(1, ANA, "Helo"), edited(1, ANA, 1, "Hello"), edited(1, ANA, 2, "Hello all"));
        var message = site.asking(newest(50), Messages.class).messages().getFirst();
        assertThat(message.text()).isEqualTo("Hello all");
        assertThat(message.revision()).isEqualTo(2);
        assertThat(message.change()).isEqualTo(2);
        var versions = site.asking(new MessageVersions(LOBBY, message(1), ANA_ASKS), Versions.class);
        assertThat(versions.versions()).extracting(Version::text).containsExactly("Helo", "Hello", "Hello all");
        assertThat(versions.versions())
                .extracting(Version::at)
                .containsExactly(ProjectionFixture.at(3), ProjectionFixture.at(4), ProjectionFixture.at(5));
    }

    @Test
    void a_deleted_message_leaves_a_stub_without_words_or_versions() {
        site.given(
                lobbyOpened(),
                said(1, ANA, "Secret"),
                edited(1, ANA, 1, "Secret!"),
                reacted(1, BEN, "👍"),
                pinned(1, ANA),
                deleted(1, ANA));
        var stub = site.asking(newest(50), Messages.class).messages().getFirst();
        assertThat(stub.state()).isEqualTo(State.DELETED);
        assertThat(stub.text() + stub.html()).isEmpty();
        assertThat(stub.reactions()).isEmpty();
        assertThat(stub.withdrawal()).isEqualTo(new Withdrawal(stub.author(), ProjectionFixture.at(7), ""));
        assertThat(site.asking(new MessageVersions(LOBBY, message(1), ANA_ASKS), Versions.class)
                        .versions())
                .isEmpty();
        assertThat(site.asking(new PinnedMessages(LOBBY, ANA_ASKS), Messages.class)
                        .messages())
                .isEmpty();
        assertThat(String.join("", site.database().dump().values())).doesNotContain("Secret");
    }

    @Test
    void a_removed_message_says_who_removed_it_and_why() {
        site.given(lobbyOpened(), said(1, BEN, "Spam"), new MessageRemoved(LOBBY, message(1), ANA, "Advertising"));
        var stub = site.asking(newest(50), Messages.class).messages().getFirst();
        assertThat(stub.state()).isEqualTo(State.REMOVED);
        assertThat(stub.withdrawal())
                .isEqualTo(new Withdrawal(
                        new Author(ANA, "ana", "Ana Lima", null), ProjectionFixture.at(4), "Advertising"));
    }

    @Test
    void reactions_are_sets_in_the_order_they_came() {
        site.given(
                lobbyOpened(),
                said(1, ANA, "Hello"),
                reacted(1, ANA, "👍"),
                reacted(1, BEN, "👍"),
                reacted(1, BEN, "🎉"),
                unreacted(1, ANA, "👍"),
                reacted(1, ANA, "👍"),
                unreacted(1, BEN, "🎉"));
        var message = site.asking(newest(50), Messages.class).messages().getFirst();
        assertThat(message.reactions()).containsExactly(new Reaction("👍", List.of(BEN, ANA)));
        assertThat(message.change()).isEqualTo(6);
    }

    @Test
    void a_reply_quotes_the_words_as_they_were() {
        site.given(lobbyOpened(), said(1, ANA, "Tea?"), replied(2, BEN, "Yes", 1), edited(1, ANA, 1, "Coffee?"));
        var reply = site.asking(newest(50), Messages.class).messages().getLast().replyTo();
        assertThat(reply)
                .isEqualTo(new Reply(message(1), 1, new Author(ANA, "ana", "Ana Lima", null), What.TEXT, "Tea?"));
    }

    @Test
    void what_is_deleted_is_gone_from_quotes_too() {
        site.given(lobbyOpened(), said(1, ANA, "Secret"), replied(2, BEN, "Really?", 1));
        site.given(IntStream.range(3, 60)
                .mapToObj(n -> said(n, ANA, "Message " + n))
                .toArray());
        site.given(replied(60, BEN, "Still?", 1), deleted(1, ANA));
        var changes = site.asking(new ChangesAfter(LOBBY, 0, 500, ANA_ASKS), Changes.class);
        assertThat(changes.messages()).extracting(Message::number).containsExactly(1L, 2L, 60L);
        assertThat(String.join("", site.database().dump().values())).doesNotContain("Secret");
        assertThat(changes.messages().getLast().replyTo())
                .isEqualTo(new Reply(message(1), 1, new Author(ANA, "ana", "Ana Lima", null), What.GONE, ""));
    }

    @Test
    void a_snippet_stays_apart_and_goes_with_its_message() {
        site.given(lobbyOpened(), attached(1, ANA, "Look", "line 1\nline 2\n"));
        var attached =
                site.asking(newest(50), Messages.class).messages().getFirst().snippet();
        assertThat(attached).isNotNull().extracting(Attached::lines).isEqualTo(2);
        assertThat(site.asking(new SnippetOf(LOBBY, message(1), ANA_ASKS), SnippetText.class)
                        .text())
                .isEqualTo("line 1\nline 2\n");
        site.given(deleted(1, ANA));
        assertThat(String.join("", site.database().dump().values())).doesNotContain("line 1");
    }

    @Test
    void erased_words_and_names_are_empty_and_break_nothing() {
        site.given(
                registered(ANA, "ana", "Ana"),
                new RoomOpened(LOBBY, ANA, null, null),
                said(1, ANA, null),
                attached(2, ANA, "Look", null),
                said(3, ANA, "Hello"),
                edited(3, ANA, 1, null),
                joined(LOBBY, ANA));
        var messages = site.asking(newest(50), Messages.class).messages();
        assertThat(messages).extracting(Message::state).containsExactly(State.ERASED, State.SHOWN, State.ERASED);
        assertThat(messages.getFirst().text()).isEmpty();
        assertThat(lobby().name()).isEmpty();
    }

    private RoomAnswer lobby() {
        return (RoomAnswer) site.asking(new ConversationById(LOBBY, ANA_ASKS), MyConversation.class)
                .conversation();
    }

    @Test
    void members_are_counted_once_however_often_they_come_and_go() {
        site.given(
                lobbyOpened(),
                joined(LOBBY, ANA),
                joined(LOBBY, BEN),
                left(LOBBY, BEN),
                joined(LOBBY, BEN),
                left(LOBBY, ANA));
        assertThat(lobby().members()).isEqualTo(1);
        var members = site.asking(new MembersOf(LOBBY, "", "", 10, ANA_ASKS), Members.class);
        assertThat(members.members()).extracting(Member::name).containsExactly("Ben Okri");
    }

    @Test
    void changes_after_a_number_are_told_once_each_as_they_are_now() {
        site.given(
                lobbyOpened(),
                said(1, ANA, "one"),
                said(2, ANA, "two"),
                reacted(1, BEN, "👍"),
                reacted(2, BEN, "👍"),
                edited(1, ANA, 1, "uno"));
        var changes = site.asking(new ChangesAfter(LOBBY, 0, 500, ANA_ASKS), Changes.class);
        assertThat(changes.messages()).extracting(Message::text).containsExactly("two", "uno");
        assertThat(changes.upTo()).isEqualTo(3);
        var later = site.asking(new ChangesAfter(LOBBY, 2, 500, ANA_ASKS), Changes.class);
        assertThat(later.messages()).extracting(Message::text).containsExactly("uno");
    }

    /** Another room's event was under way when these arrived, and is there when a crash repeats them. */
    @Test
    void a_message_is_there_once_although_a_gap_before_it_was_filled_before_it_is_repeated() {
        site.once(lobbyOpened());
        var first = site.happened();
        site.missing(1L).once(said(1, ANA, "One"), said(2, ANA, "Two"));
        site.missing().deliver(first, site.happened(), false);
        site.once(said(3, ANA, "Three"));
        assertThat(site.asking(newest(50), Messages.class).messages())
                .extracting(message -> message.number() + " " + message.text())
                .containsExactly("1 One", "2 Two", "3 Three");
    }

    @Test
    void a_batch_that_dies_between_any_two_writes_is_absorbed_when_it_is_repeated() {
        var before = new ArrayList<Object>(List.of(lobbyOpened(), joined(LOBBY, ANA), said(1, ANA, "Hi @ben")));
        for (var n = 100; n < 147; n++) before.add(said(n, ANA, "Message " + n));
        var batch = new Object[] {
            joined(LOBBY, BEN),
            said(2, BEN, "Hi"),
            replied(3, BEN, "Yes @ana", 1),
            edited(1, ANA, 1, "Hello"),
            edited(1, ANA, 2, "Hello @ben"),
            reacted(1, BEN, "👍"),
            unreacted(1, BEN, "👍"),
            pinned(2, ANA),
            replied(6, BEN, "Again", 101),
            deleted(101, ANA),
            replied(7, BEN, "Too late", 101),
            deleted(2, BEN),
            attached(4, BEN, "Look", "text"),
            new MemberBanned(LOBBY, ANA, BEN, "No"),
            left(LOBBY, BEN),
            said(5, ANA, "Quiet now")
        };
        site.once(before.toArray()).once(batch);
        var expected = site.database().dump();
        var dies = true;
        for (var writes = 0; dies; writes++) {
            for (var size : List.of(1, 4, batch.length)) {
                site.startOver();
                site.once(anaCame(), benCame()).once(before.toArray());
                var first = site.happened();
                site.stored(batch).database().crashAfterWrites(writes);
                dies = diesDuring(() -> site.deliver(first, site.happened(), false));
                site.database().recover();
                for (var i = first; i < site.happened(); i += size)
                    site.deliver(i, Math.min(i + size, site.happened()), false);
                assertThat(site.database().dump())
                        .as("crash after %d writes, repeated by %d", writes, size)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void a_replay_leaves_the_same_documents_and_tells_nobody() {
        site.once(lobbyOpened(), joined(LOBBY, ANA));
        site.once(IntStream.range(1, 130)
                .mapToObj(n -> said(n, ANA, "Message " + n))
                .toArray());
        site.once(edited(70, ANA, 1, "Edited"), reacted(3, BEN, "👍"), deleted(9, ANA), pinned(55, ANA));
        var before = site.database().dump();
        site.frames();
        site.rebuild(17);
        assertThat(site.database().dump()).isEqualTo(before);
        assertThat(site.frames()).isEmpty();
    }

    @Test
    void a_banned_person_finds_no_such_room() {
        site.given(lobbyOpened(), new MemberBanned(LOBBY, ANA, BEN, "Rude"));
        assertThatThrownBy(() -> site.asking(new History(LOBBY, Edge.NEWEST, 0, 50, BEN_ASKS), Messages.class))
                .hasRootCauseMessage("NO_SUCH_CONVERSATION");
    }

    private static ProjectionFixture siteWithPeople() {
        return new ProjectionFixture().once(anaCame(), benCame());
    }

    private static boolean diesDuring(Runnable delivery) {
        try {
            delivery.run();
            return false;
        } catch (Crash died) {
            return true;
        }
    }

    private static History newest(int limit) {
        return new History(LOBBY, Edge.NEWEST, 0, limit, ANA_ASKS);
    }
}
