package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.conversation.query.Told.*;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import parley.conversation.Attachment;
import parley.conversation.ConversationId;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageQuery.*;
import parley.conversation.MessageQuery.Message.State;
import parley.markdown.query.Markdown;
import parley.markdown.query.Rendered;
import parley.media.MediaId;
import parley.media.MediaKind;
import parley.operations.OperationsEvent.AllDeadLettersRetried;
import parley.operations.OperationsEvent.DeadLetterDropped;
import parley.operations.OperationsEvent.DeadLettersRetried;
import parley.operations.OperationsQuery.*;
import parley.operations.ProcessorId;
import parley.platform.mongo.MongoInMemory;
import parley.platform.mongo.MongoInMemory.Crash;
import parley.platform.projection.ProjectionFixture;
import parley.room.RoomEvent.RoomOpened;
import parley.shared.Actor;
import parley.shared.KeyAbsent;
import parley.shared.Role;

/**
 * Two ways in which a room can't take an event: its document was damaged, so that it can't take pins; a text can't be
 * rendered. Everything else goes on.
 */
class DeadLettersTest {

    static final ConversationId TEAROOM = new ConversationId("00000000-0000-7000-8000-00000000aaaa");
    static final Actor ROOT = new Actor(ANA, Set.of(Role.ADMIN));
    static final String UNSHOWABLE = "A text that no renderer can bear";
    static final MediaId FILE = new MediaId("00000000-0000-7000-8000-00000000ffff");

    /** As a release with a fault would do. */
    static final class Renderer extends Markdown {

        boolean mended;

        @Override
        public Rendered render(String source) {
            if (!mended && source.equals(UNSHOWABLE)) throw new IllegalStateException("too much");
            return super.render(source);
        }
    }

    final Renderer renderer = new Renderer();
    final ProjectionFixture site = new ProjectionFixture(renderer);
    final ProjectionFixture spared = new ProjectionFixture();

    @BeforeEach
    void open() {
        both(anaCame(), benCame(), lobbyOpened(), new RoomOpened(TEAROOM, ANA, "Tearoom", ""));
        both(said(1, ANA, "Hello"), saidInTearoom(101, "Tea?"));
        damage();
    }

    @AfterEach
    void close() {
        site.close();
        spared.close();
    }

    @Nested
    class A_message_that_cannot_be_shown {

        @BeforeEach
        void happens() {
            both(
                    said(2, BEN, "Before"),
                    said(3, BEN, UNSHOWABLE),
                    saidInTearoom(102, "Yes"),
                    reacted(3, ANA, "👍"),
                    replied(4, ANA, "What is that?", 3),
                    said(5, BEN, "After"));
        }

        @Test
        void keeps_its_place_and_the_room_goes_on() {
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before", "", "What is that?", "After");
            var pending = page(LOBBY).messages().get(2);
            assertThat(pending.state()).isEqualTo(State.PENDING);
            assertThat(pending.number()).isEqualTo(3);
            assertThat(pending.author().id()).isEqualTo(BEN);
            assertThat(pending.html()).isEmpty();
            assertThat(pending.reactions()).isEmpty();
            assertThat(texts(TEAROOM)).containsExactly("Tea?", "Yes");
            assertThat(site.frames()).anyMatch(frame -> frame.json().contains("PENDING"));
        }

        @Test
        void waits_with_what_happened_to_it_and_with_nothing_else() {
            both(edited(3, BEN, 1, UNSHOWABLE + "!"), said(6, ANA, "And on"));
            var letter = letter();
            assertThat(letter.document()).isEqualTo(LOBBY + ":" + message(3));
            assertThat(letter.type()).isEqualTo("MessageSent");
            assertThat(letter.waiting()).isEqualTo(3);
            assertThat(letter.cause().type()).isEqualTo(IllegalStateException.class.getName());
            assertThat(texts(LOBBY)).endsWith("And on");
        }

        @Test
        void becomes_the_message_when_it_is_tried_again_after_an_update() {
            renderer.mended = true;
            site.frames();
            site.once(retried(3));
            assertThat(letters()).isEmpty();
            var message = page(LOBBY).messages().get(2);
            assertThat(message.state()).isEqualTo(State.SHOWN);
            assertThat(message.text()).isEqualTo(UNSHOWABLE);
            assertThat(message.reactions()).hasSize(1);
            assertThat(page(LOBBY).lastNumber()).isEqualTo(5);
            assertThat(site.frames())
                    .anyMatch(frame ->
                            frame.json().contains("changed") && frame.json().contains(UNSHOWABLE));
            var changes = site.asking(new ChangesAfter(LOBBY, 0, 500, ANA_ASKS), Changes.class);
            assertThat(changes.messages()).extracting(Message::number).contains(3L);
            both(said(6, ANA, "And on"));
            assertThat(page(LOBBY).messages()).extracting(Message::text).containsExactlyElementsOf(spared(LOBBY));
        }

        @Test
        void fails_again_without_an_update_and_says_how_often() {
            site.once(retried(3));
            assertThat(letter().tries()).isEqualTo(2);
            assertThat(letter().waiting()).isEqualTo(2);
            assertThat(page(LOBBY).messages().get(2).state()).isEqualTo(State.PENDING);
        }

        @Test
        void stays_a_place_when_it_is_dropped_and_takes_what_follows() {
            site.once(new DeadLetterDropped(
                    ProcessorId.of("conversations"),
                    ANA,
                    LOBBY + ":" + message(3),
                    letter().event(),
                    "Nobody can mend it"));
            both(edited(3, BEN, 1, "In other words"));
            assertThat(letters()).isEmpty();
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before", "In other words", "What is that?", "After");
        }

        @Test
        void is_gone_when_it_was_deleted_meanwhile() {
            both(deleted(3, BEN));
            assertThat(page(LOBBY).messages().get(2).state()).isEqualTo(State.PENDING);
            mend();
            renderer.mended = true;
            site.once(retried(3));
            assertThat(page(LOBBY).messages().get(2).state()).isEqualTo(State.DELETED);
            assertThat(String.join("", site.database().dump().values())).doesNotContain(UNSHOWABLE);
        }

        @Test
        void is_once_in_the_room_however_often_a_crash_repeats_it() {
            var before = site.database().dump();
            site.restart();
            site.deliver(0, site.happened(), false);
            assertThat(site.database().dump()).isEqualTo(before);
        }

        @Test
        void is_there_when_the_documents_are_made_anew() {
            renderer.mended = true;
            site.rebuild(4);
            assertThat(letters()).isEmpty();
            assertThat(texts(LOBBY)).containsExactlyElementsOf(spared(LOBBY));
        }
    }

    @Nested
    class A_message_with_a_file_that_cannot_be_rendered {

        @BeforeEach
        void happens() {
            both(shown(2, "Look"), shown(3, UNSHOWABLE), shown(4, "And look"));
        }

        @Test
        void is_left_out_of_the_gallery_and_nobody_is_given_its_file() {
            assertThat(gallery()).containsExactly(4L, 2L);
            assertThatThrownBy(() -> name(3)).hasRootCauseMessage("NO_SUCH_MEDIA");
            assertThat(name(4)).isEqualTo("a.txt");
        }

        @Test
        void has_its_place_there_once_it_is_mended() {
            renderer.mended = true;
            site.once(retried(3));
            assertThat(letters()).isEmpty();
            assertThat(gallery()).containsExactly(4L, 3L, 2L);
            assertThat(name(3)).isEqualTo("a.txt");
        }

        @Test
        void stays_out_of_it_when_it_was_deleted_meanwhile() {
            both(deleted(3, BEN));
            mend();
            renderer.mended = true;
            site.once(retried(3));
            assertThat(gallery()).containsExactly(4L, 2L);
            assertThatThrownBy(() -> name(3)).hasRootCauseMessage("NO_SUCH_MEDIA");
        }

        private List<Long> gallery() {
            return site.asking(new GalleryOf(LOBBY, 0, 10, ANA_ASKS), Gallery.class).messages().stream()
                    .map(GalleryItem::number)
                    .toList();
        }

        private String name(int message) {
            return site.asking(new AttachmentOf(LOBBY, message(message), FILE, ANA_ASKS), AttachmentName.class)
                    .name();
        }

        private static MessageSent shown(int n, String text) {
            var file = new Attachment(FILE, MediaKind.FILE, "text/plain", 1, 0, 0, "", "a.txt");
            return new MessageSent(LOBBY, message(n), BEN, text, null, false, null, null, null, List.of(file));
        }
    }

    @Nested
    class An_event_of_another_kind_that_fails {

        @BeforeEach
        void happens() {
            both(
                    said(2, BEN, "Before"),
                    saidInTearoom(102, "Yes"),
                    pinned(1, ANA),
                    said(3, BEN, "After"),
                    saidInTearoom(103, "With milk"),
                    reacted(3, ANA, "👍"));
        }

        @Test
        void stops_no_room() {
            assertThat(texts(TEAROOM)).containsExactly("Tea?", "Yes", "With milk");
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before", "After");
            assertThat(page(LOBBY).messages().getLast().reactions()).hasSize(1);
            var letter = letter();
            assertThat(letter.processor()).isEqualTo("conversations");
            assertThat(letter.document()).isEqualTo(LOBBY + ":" + message(1));
            assertThat(letter.type()).isEqualTo("MessagePinned");
            assertThat(letter.waiting()).isEqualTo(1);
            assertThat(letter.cause().type()).isEqualTo(NullPointerException.class.getName());
            assertThat(letter.cause().place()).contains("parley.");
        }

        @Test
        void lets_what_follows_of_the_same_message_wait() {
            both(edited(1, ANA, 1, "Hello all"), said(4, BEN, "Later"));
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before", "After", "Later");
            assertThat(letter().waiting()).isEqualTo(2);
        }

        @Test
        void is_tried_again_after_the_mend() {
            both(edited(1, ANA, 1, "Hello all"), said(4, BEN, "Later"));
            mend();
            site.frames();
            both(retried(1));
            assertThat(letters()).isEmpty();
            assertThat(texts(LOBBY)).containsExactly("Hello all", "Before", "After", "Later");
            assertThat(site.asking(new PinnedMessages(LOBBY, ANA_ASKS), Messages.class)
                            .messages())
                    .extracting(Message::number)
                    .containsExactly(1L);
            assertThat(site.frames()).anyMatch(frame -> frame.json().contains("Hello all"));
        }

        @Test
        void fails_again_without_a_mend_and_says_how_often() {
            both(retried(1));
            assertThat(letter().tries()).isEqualTo(2);
        }

        @Test
        void is_left_out_when_it_is_dropped() {
            site.once(dropped(letter().event()));
            assertThat(letters()).isEmpty();
            assertThat(page(LOBBY).messages().getFirst().pin()).isNull();
        }

        @Test
        void gives_way_to_the_next_that_fails() {
            both(unpinned(1, ANA), pinned(1, ANA));
            site.once(dropped(letter().event()));
            assertThat(letter().tries()).isEqualTo(1);
            assertThat(letter().waiting()).isEqualTo(2);
        }

        @Test
        void is_not_dropped_in_place_of_another() {
            site.once(dropped("another event"));
            assertThat(letter().waiting()).isEqualTo(1);
        }

        @Test
        void still_waits_after_a_restart() {
            site.restart();
            both(edited(1, ANA, 1, "Hello all"));
            assertThat(texts(LOBBY)).startsWith("Hello");
            mend();
            both(retried(1));
            assertThat(texts(LOBBY)).startsWith("Hello all");
        }

        @Test
        void waits_once_when_a_crash_repeats_the_batch() {
            var before = site.database().dump();
            site.restart();
            site.deliver(0, site.happened(), false);
            assertThat(site.database().dump()).isEqualTo(before);
        }

        @Test
        void waits_no_more_when_the_documents_are_made_anew() {
            site.rebuild(4);
            assertThat(letters()).isEmpty();
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before", "After");
        }
    }

    @Nested
    class A_text_whose_key_is_absent {

        final MessageSent unread = said(2, BEN, "Before");

        @BeforeEach
        void arrives() {
            site.unreadable(unread, said(2, BEN, null));
            both(unread, saidInTearoom(102, "Yes"), said(3, BEN, "After"));
        }

        @Test
        void waits_in_its_place_and_is_never_shown_as_erased() {
            assertThat(texts(TEAROOM)).containsExactly("Tea?", "Yes");
            assertThat(texts(LOBBY)).containsExactly("Hello", "", "After");
            assertThat(page(LOBBY).messages().get(1).state()).isEqualTo(State.PENDING);
            assertThat(letter().type()).isEqualTo("MessageSent");
            assertThat(letter().cause().type()).isEqualTo(KeyAbsent.class.getName());
        }

        @Test
        void waits_on_when_it_is_tried_again_too_early() {
            both(retried(2));
            assertThat(letter().tries()).isEqualTo(2);
        }

        @Test
        void is_shown_in_its_place_once_the_key_is_there() {
            site.readable();
            both(retried(2));
            assertThat(letters()).isEmpty();
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before", "After");
        }
    }

    @Nested
    class A_room_that_cannot_be_opened {

        @Test
        void is_shown_to_nobody_until_it_can() {
            var closed = new ConversationId("00000000-0000-7000-8000-00000000bbbb");
            site.once(MessageSent.of(closed, message(201), ANA, "Among us"), said(2, ANA, "Elsewhere"));
            assertThat(letters()).extracting(DeadLetter::document).contains(closed.value());
            assertThat(texts(LOBBY)).containsExactly("Hello", "Elsewhere");
            assertThatThrownBy(() -> page(closed)).hasRootCauseMessage("NO_SUCH_CONVERSATION");
        }
    }

    @Test
    void more_rooms_than_can_be_counted_stop_nobody() {
        var many = IntStream.range(0, 1_100)
                .mapToObj(n -> said(1_000 + n, BEN, UNSHOWABLE))
                .toArray();
        site.once(many);
        site.once(said(2, ANA, "Still here"));
        assertThat(texts(LOBBY)).endsWith("Still here");
        assertThat(page(LOBBY).lastNumber()).isEqualTo(1_102);
        renderer.mended = true;
        site.once(new AllDeadLettersRetried(ProcessorId.of("conversations"), ANA));
        assertThat(letters()).isEmpty();
        assertThat(page(LOBBY).messages()).allMatch(message -> message.state() == State.SHOWN);
    }

    @Test
    void a_batch_that_is_cut_by_a_crash_after_parking_leaves_the_same() {
        for (var writes = 0; ; writes++) {
            site.startOver();
            spared.startOver();
            open();
            var from = site.happened();
            var batch = new Object[] {
                said(2, BEN, "Before"), pinned(1, ANA), said(3, BEN, UNSHOWABLE), said(4, BEN, "After")
            };
            site.stored(batch);
            spared.once(batch);
            site.database().crashAfterWrites(writes);
            var died = false;
            try {
                site.deliver(from, site.happened(), false);
            } catch (Crash _) {
                died = true;
            }
            site.database().recover();
            site.restart();
            site.deliver(from, site.happened(), false);
            assertThat(texts(LOBBY)).as("after %d writes", writes).containsExactly("Hello", "Before", "", "After");
            mend();
            renderer.mended = true;
            site.once(retried(1), retried(3));
            renderer.mended = false;
            assertThat(page(LOBBY).messages())
                    .as("after %d writes", writes)
                    .extracting(Message::text)
                    .containsExactlyElementsOf(spared(LOBBY));
            assertThat(letters()).isEmpty();
            if (!died) return;
        }
    }

    @Test
    void a_retry_that_is_cut_by_a_crash_is_done_again_and_leaves_the_same() {
        for (var writes = 0; ; writes++) {
            renderer.mended = false;
            site.startOver();
            spared.startOver();
            open();
            both(
                    said(2, BEN, UNSHOWABLE),
                    reacted(2, ANA, "👍"),
                    edited(2, BEN, 1, "Shown"),
                    replied(3, ANA, "Yes", 1),
                    joined(LOBBY, BEN));
            renderer.mended = true;
            site.stored(retried(2));
            spared.once(retried(2));
            site.database().crashAfterWrites(writes);
            var died = false;
            try {
                site.deliver(site.happened() - 1, site.happened(), false);
            } catch (Crash _) {
                died = true;
            }
            site.database().recover();
            site.restart();
            both(said(4, BEN, "And on"));
            site.deliver(site.happened() - 2, site.happened(), false);
            assertThat(letters()).isEmpty();
            var message = page(LOBBY).messages().get(1);
            assertThat(message.text()).as("after %d writes", writes).isEqualTo("Shown");
            assertThat(message.reactions()).hasSize(1);
            assertThat(page(LOBBY).messages()).extracting(Message::text).containsExactlyElementsOf(spared(LOBBY));
            assertThat(page(LOBBY).lastChange()).as("after %d writes", writes).isEqualTo(3);
            assertThat(site.asking(new MessageVersions(LOBBY, message(2), ANA_ASKS), Versions.class)
                            .versions())
                    .extracting(Version::text)
                    .containsExactly(UNSHOWABLE, "Shown");
            if (!died) return;
        }
    }

    @Test
    void a_database_that_is_away_parks_nothing() {
        var from = site.happened();
        site.stored(said(2, BEN, "Before"));
        site.database().crashAfterWrites(0);
        assertThatThrownBy(() -> site.deliver(from, site.happened(), false)).isInstanceOf(Crash.class);
        site.database().recover();
        assertThat(letters()).isEmpty();
    }

    @Test
    void while_nothing_waits_nothing_is_asked() {
        both(said(2, BEN, "Warm"));
        var from = site.happened();
        site.stored(said(3, BEN, "Quick"));
        assertThat(MongoInMemory.commandsDuring(() -> site.deliver(from, site.happened(), false)))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void what_waits_holds_no_word_that_somebody_wrote() {
        site.once(pinned(1, ANA), said(2, BEN, UNSHOWABLE));
        assertThat(site.database().dump().values()).noneMatch(document -> document.contains(UNSHOWABLE));
    }

    @Test
    void members_are_not_told_what_waits() {
        assertThatThrownBy(() -> site.asking(new AllDeadLetters(BEN_ASKS), DeadLetterPage.class))
                .hasRootCauseMessage("ADMINISTRATORS_ONLY");
    }

    private void both(Object... events) {
        site.once(events);
        spared.once(events);
    }

    private void damage() {
        site.mongo().updateFirst(lobby(), new Update().push("pins", null), ConversationView.COLLECTION);
        site.restart();
    }

    private void mend() {
        site.mongo().updateFirst(lobby(), new Update().set("pins", List.of()), ConversationView.COLLECTION);
    }

    private static Query lobby() {
        return Query.query(Criteria.where("_id").is(LOBBY.value()));
    }

    private List<DeadLetter> letters() {
        return site.asking(new AllDeadLetters(ROOT), DeadLetterPage.class).deadLetters();
    }

    private DeadLetter letter() {
        assertThat(letters()).hasSize(1);
        return letters().getFirst();
    }

    private List<String> texts(ConversationId room) {
        return page(room).messages().stream().map(Message::text).toList();
    }

    private Messages page(ConversationId room) {
        return site.asking(new History(room, History.Edge.NEWEST, 0, 50, ANA_ASKS), Messages.class);
    }

    private List<String> spared(ConversationId room) {
        return spared
                .asking(new History(room, History.Edge.NEWEST, 0, 50, ANA_ASKS), Messages.class)
                .messages()
                .stream()
                .map(Message::text)
                .toList();
    }

    private static DeadLettersRetried retried(int message) {
        return new DeadLettersRetried(ProcessorId.of("conversations"), ANA, LOBBY + ":" + message(message));
    }

    private static DeadLetterDropped dropped(String event) {
        return new DeadLetterDropped(
                ProcessorId.of("conversations"), ANA, LOBBY + ":" + message(1), event, "It can't be mended");
    }

    private static MessageSent saidInTearoom(int n, String text) {
        return MessageSent.of(TEAROOM, message(n), BEN, text);
    }
}
