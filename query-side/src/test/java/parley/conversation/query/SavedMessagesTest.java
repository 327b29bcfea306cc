package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.conversation.query.Told.*;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.conversation.ConversationId;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageQuery.Message;
import parley.conversation.MessageQuery.Message.State;
import parley.conversation.SavedMessageEvent.MessageSaved;
import parley.conversation.SavedMessageEvent.MessageUnsaved;
import parley.conversation.SavedMessageId;
import parley.conversation.SavedMessageQuery.*;
import parley.direct.DirectEvent.DirectConversationOpened;
import parley.direct.DirectEvent.ParticipantLeft;
import parley.platform.mongo.MongoInMemory;
import parley.platform.projection.ProjectionFixture;
import parley.room.RoomEvent.MemberBanned;
import parley.room.RoomEvent.MemberUnbanned;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;

class SavedMessagesTest {

    static final ConversationId PRIVATE = ConversationId.between(ANA, CLEO);

    final ProjectionFixture site = new ProjectionFixture()
            .given(anaCame(), benCame(), cleoCame(), lobbyOpened())
            .given(said(1, ANA, "One"), said(2, BEN, "Two"), said(3, ANA, "Three"));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void what_was_saved_last_is_listed_first_as_it_is_now() {
        var first = site.happened();
        site.given(saved(2, BEN), saved(1, BEN), edited(2, BEN, 1, "Two and a half"));
        assertThat(texts(BEN)).containsExactly("One", "Two and a half");
        assertThat(list(BEN).saved())
                .extracting(SavedMessage::at)
                .containsExactly(ProjectionFixture.at(first + 1), ProjectionFixture.at(first));
        assertThat(list(BEN).conversations())
                .extracting(entry -> entry.conversation().id())
                .containsExactly(LOBBY);
    }

    @Test
    void nobody_else_has_it_or_is_told() {
        site.frames();
        site.given(saved(1, BEN));
        assertThat(texts(ANA)).isEmpty();
        assertThat(marked(ANA)).isEmpty();
        assertThat(site.frames()).singleElement().satisfies(frame -> {
            assertThat(frame.topic()).isEqualTo("people.ben-id");
            assertThat(frame.json()).isEqualTo("""
                            {"type":"saved","conversation":"lobby","message":"%s","saved":true}""".formatted(message(1)));
        });
    }

    @Test
    void what_was_taken_off_the_list_is_gone_until_it_is_saved_again() {
        site.given(saved(1, BEN), saved(2, BEN), unsaved(1, BEN));
        assertThat(texts(BEN)).containsExactly("Two");
        assertThat(marked(BEN)).containsExactly(message(2).value());
        assertThat(site.frames().getLast().json()).contains("\"saved\":false");
        site.given(saved(1, BEN));
        assertThat(texts(BEN)).containsExactly("One", "Two");
    }

    @Test
    void the_list_is_read_in_pages() {
        site.given(IntStream.rangeClosed(10, 80)
                .mapToObj(n -> said(n, ANA, "Number " + n))
                .toArray());
        site.given(IntStream.rangeClosed(10, 80).mapToObj(n -> saved(n, BEN)).toArray());
        var first = page("", 100, BEN);
        assertThat(first).hasSize(50);
        assertThat(first.getFirst().id()).isEqualTo(message(80));
        assertThat(page(first.getLast().place(), 100, BEN))
                .hasSize(21)
                .extracting(SavedMessage::id)
                .startsWith(message(30))
                .endsWith(message(10));
    }

    @Test
    void a_rebuild_leaves_the_same_and_tells_nobody() {
        site.given(saved(1, BEN), saved(2, BEN), unsaved(1, BEN), saved(3, CLEO));
        var before = site.database().dump();
        site.frames();
        site.rebuild(2);
        assertThat(site.database().dump()).isEqualTo(before);
        assertThat(site.frames()).isEmpty();
    }

    @Test
    void what_was_half_written_when_the_process_died_is_written_whole_by_the_next() {
        var before = site.happened();
        site.stored(saved(1, BEN), saved(2, BEN), unsaved(1, BEN));
        site.database().crashAfterWrites(1);
        assertThatThrownBy(() -> site.deliver(before, site.happened(), false)).isInstanceOf(MongoInMemory.Crash.class);
        site.database().recover();
        site.restart();
        site.deliver(before, site.happened(), false);
        assertThat(texts(BEN)).containsExactly("Two");
    }

    @Nested
    class No_longer_there {

        @Test
        void what_was_withdrawn_or_erased_stays_on_the_list_without_its_words() {
            site.given(said(4, ANA, null), saved(1, BEN), saved(4, BEN), deleted(1, ANA));
            assertThat(list(BEN).saved())
                    .extracting(line -> Objects.requireNonNull(line.message()))
                    .allSatisfy(message ->
                            assertThat(message.text() + message.html()).isEmpty())
                    .extracting(Message::state)
                    .containsExactly(State.ERASED, State.DELETED);
        }

        @Test
        void of_a_room_from_which_one_is_banned_nothing_is_told() {
            site.given(saved(1, BEN), new MemberBanned(LOBBY, ANA, BEN, "Rude"));
            assertThat(list(BEN).saved()).singleElement().satisfies(line -> {
                assertThat(line.id()).isEqualTo(message(1));
                assertThat(line.message()).isNull();
            });
            assertThat(list(BEN).conversations()).isEmpty();
            assertThatThrownBy(() -> marked(BEN)).hasRootCauseInstanceOf(CommandRejected.class);
            site.given(new MemberUnbanned(LOBBY, ANA, BEN));
            assertThat(texts(BEN)).containsExactly("One");
        }

        @Test
        void of_a_group_that_one_left_nothing_is_told() {
            site.given(
                    new DirectConversationOpened(PRIVATE, ANA, false, List.of(ANA, BEN, CLEO), List.of(), ""),
                    MessageSent.of(PRIVATE, message(7), CLEO, "A secret"),
                    new MessageSaved(SavedMessageId.of(message(7), BEN), PRIVATE, message(7), BEN));
            assertThat(texts(BEN)).containsExactly("A secret");
            site.given(new ParticipantLeft(PRIVATE, BEN));
            assertThat(list(BEN).saved())
                    .singleElement()
                    .extracting(SavedMessage::message)
                    .isNull();
            assertThat(list(BEN).conversations()).isEmpty();
        }
    }

    private SavedMessages list(AccountId who) {
        return site.asking(new MySavedMessages("", 50, Actor.member(who)), SavedMessages.class);
    }

    private List<SavedMessage> page(String before, int limit, AccountId who) {
        return site.asking(new MySavedMessages(before, limit, Actor.member(who)), SavedMessages.class)
                .saved();
    }

    private List<String> texts(AccountId who) {
        return list(who).saved().stream()
                .map(line -> Objects.requireNonNull(line.message()).text())
                .toList();
    }

    private List<String> marked(AccountId who) {
        return site.asking(new SavedIn(LOBBY, Actor.member(who)), SavedIds.class).messages().stream()
                .map(Object::toString)
                .toList();
    }

    private static MessageSaved saved(int n, AccountId by) {
        return new MessageSaved(SavedMessageId.of(message(n), by), LOBBY, message(n), by);
    }

    private static MessageUnsaved unsaved(int n, AccountId by) {
        return new MessageUnsaved(SavedMessageId.of(message(n), by), LOBBY, message(n), by);
    }
}
