package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.conversation.query.Told.*;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.conversation.Attachment;
import parley.conversation.ConversationId;
import parley.conversation.MessageEvent;
import parley.conversation.MessageEvent.MessageRemoved;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageQuery.AttachmentName;
import parley.conversation.MessageQuery.AttachmentOf;
import parley.conversation.MessageQuery.Gallery;
import parley.conversation.MessageQuery.GalleryItem;
import parley.conversation.MessageQuery.GalleryOf;
import parley.conversation.MessageQuery.History;
import parley.conversation.MessageQuery.History.Edge;
import parley.conversation.MessageQuery.Message;
import parley.conversation.MessageQuery.Messages;
import parley.direct.DirectEvent.DirectConversationOpened;
import parley.direct.DirectEvent.ParticipantAdded;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaKind;
import parley.platform.mongo.MongoInMemory;
import parley.platform.mongo.MongoInMemory.Crash;
import parley.platform.projection.ProjectionFixture;
import parley.room.RoomEvent.MemberBanned;
import parley.shared.Actor;

class AttachmentsTest {

    static final ConversationId GROUP = new ConversationId(new UUID(7, 1).toString());

    final ProjectionFixture site = new ProjectionFixture().given(anaCame(), benCame(), lobbyOpened());

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_message_holds_what_is_needed_to_show_its_files_in_their_order() {
        site.given(shown(1, "Look", 2, 1));
        assertThat(newest().attachments()).containsExactly(file(2), file(1));
        assertThat(site.frames().stream().map(frame -> frame.json()).toList().toString())
                .contains("p2.jpg");
    }

    static Stream<MessageEvent> endings() {
        return Stream.of(
                deleted(1, ANA), new MessageRemoved(LOBBY, message(1), BEN, "Not here"), edited(1, ANA, 1, null));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void a_message_that_was_deleted_removed_or_erased_loses_them_and_nothing_of_them_stays(MessageEvent ending) {
        site.given(shown(1, "Look", 1), shown(2, "", 2), ending);
        assertThat(history(1).attachments()).isEmpty();
        assertThat(gallery(0, 10).messages()).extracting(GalleryItem::number).containsExactly(2L);
        assertRefused(1, 1, ANA_ASKS);
        assertThat(String.join("", site.database().dump().values()))
                .contains("p2.jpg")
                .doesNotContain("p1.jpg");
    }

    @Test
    void nothing_of_them_stays_wherever_a_crash_came_between() {
        for (var writes = 0; ; writes++) {
            site.startOver();
            site.once(anaCame(), benCame(), lobbyOpened());
            var from = site.happened();
            site.stored(shown(1, "Look", 1), shown(2, "", 2), deleted(1, ANA));
            site.database().crashAfterWrites(writes);
            var died = false;
            try {
                site.deliver(from, site.happened(), false);
            } catch (Crash _) {
                died = true;
            }
            site.database().recover();
            site.restart();
            site.deliver(from, from + 2, false);
            site.deliver(from + 2, site.happened(), false);
            assertThat(gallery(0, 10).messages())
                    .as("after %d writes", writes)
                    .extracting(GalleryItem::number)
                    .containsExactly(2L);
            assertThat(String.join("", site.database().dump().values()))
                    .as("after %d writes", writes)
                    .doesNotContain("p1.jpg");
            if (!died) return;
        }
    }

    @Test
    void of_an_erased_message_none_are_shown() {
        site.given(shown(1, null, 1));
        assertThat(newest().attachments()).isEmpty();
        assertThat(newest().state()).isEqualTo(Message.State.ERASED);
        assertThat(gallery(0, 10).messages()).isEmpty();
        assertRefused(1, 1, ANA_ASKS);
    }

    @Test
    void a_gallery_shows_the_files_with_who_sent_them_and_when() {
        site.given(said(1, BEN, "Hello"), shown(2, "Look", 2, 1));
        var item = gallery(0, 10).messages().getFirst();
        assertThat(item.attachments()).containsExactly(file(2), file(1));
        assertThat(item)
                .usingRecursiveComparison()
                .comparingOnlyFields("conversation", "number", "id", "author", "at")
                .isEqualTo(newest());
    }

    @Test
    void it_is_read_page_by_page_newest_first_by_key_and_without_the_messages() {
        site.given(IntStream.rangeClosed(1, 130)
                .mapToObj(n -> n % 2 == 0 ? shown(n, "", 1) : said(n, BEN, "Message " + n))
                .toArray());
        var first = gallery(0, 40);
        assertThat(first.messages())
                .extracting(GalleryItem::number)
                .startsWith(130L, 128L)
                .hasSize(40);
        var second = gallery(first.before(), 40);
        assertThat(second.messages())
                .extracting(GalleryItem::number)
                .startsWith(50L)
                .endsWith(2L)
                .hasSize(25);
        assertThat(second.before()).isZero();
        assertThat(MongoInMemory.commandsDuring(() -> gallery(0, 100))).containsExactly("find", "find");
        site.mongo().dropCollection(HistoryView.COLLECTION);
        assertThat(gallery(0, 40)).isEqualTo(first);
    }

    @Test
    void whoever_may_read_a_message_is_given_its_files_by_two_keys() {
        site.given(shown(1, "Look", 1));
        assertThat(name(LOBBY, 1, 1, BEN_ASKS)).isEqualTo("p1.jpg");
        site.mongo().dropCollection(HistoryView.COLLECTION);
        assertThat(MongoInMemory.commandsDuring(() -> name(LOBBY, 1, 1, BEN_ASKS)))
                .containsExactly("find", "find");
    }

    @Test
    void nobody_is_given_a_file_by_naming_another_message_or_conversation() {
        site.given(shown(1, "Look", 1), shown(2, "", 2), said(3, ANA, "Nothing"));
        site.given(group(), new MemberBanned(LOBBY, ANA, BEN, "No"));
        assertRefused(1, 2, ANA_ASKS);
        assertRefused(3, 1, ANA_ASKS);
        assertRefused(4, 1, ANA_ASKS);
        assertThatThrownBy(() -> name(GROUP, 1, 1, ANA_ASKS)).hasRootCauseMessage("NO_SUCH_MEDIA");
        assertThatThrownBy(() -> name(LOBBY, 1, 1, BEN_ASKS)).hasRootCauseMessage("NO_SUCH_CONVERSATION");
    }

    @Test
    void what_was_shown_before_ones_time_is_hidden() {
        site.given(cleoCame(), group(), shownIn(GROUP, 1, "", 1));
        site.given(new ParticipantAdded(GROUP, ANA, CLEO, false), shownIn(GROUP, 2, "", 2));
        var seen = site.asking(new GalleryOf(GROUP, 0, 10, CLEO_ASKS), Gallery.class);
        assertThat(seen.messages()).extracting(GalleryItem::number).containsExactly(2L);
        assertThat(name(GROUP, 2, 2, CLEO_ASKS)).isEqualTo("p2.jpg");
        assertThat(name(GROUP, 1, 1, BEN_ASKS)).isEqualTo("p1.jpg");
        assertThatThrownBy(() -> name(GROUP, 1, 1, CLEO_ASKS)).hasRootCauseMessage("NO_SUCH_MEDIA");
    }

    private Message newest() {
        return site.asking(new History(LOBBY, Edge.NEWEST, 0, 1, ANA_ASKS), Messages.class)
                .messages()
                .getFirst();
    }

    private Message history(long number) {
        return site.asking(new History(LOBBY, Edge.AFTER, number - 1, 1, ANA_ASKS), Messages.class)
                .messages()
                .getFirst();
    }

    private Gallery gallery(long before, int limit) {
        return site.asking(new GalleryOf(LOBBY, before, limit, BEN_ASKS), Gallery.class);
    }

    private String name(ConversationId conversation, int message, int file, Actor who) {
        return site.asking(new AttachmentOf(conversation, message(message), media(file), who), AttachmentName.class)
                .name();
    }

    private void assertRefused(int message, int file, Actor who) {
        assertThatThrownBy(() -> name(LOBBY, message, file, who)).hasRootCauseMessage("NO_SUCH_MEDIA");
    }

    private static DirectConversationOpened group() {
        return new DirectConversationOpened(GROUP, ANA, false, List.of(ANA, BEN), List.of(), "Tea");
    }

    private static MediaId media(int n) {
        return new MediaId("00000000-0000-7000-8000-%012x".formatted(n));
    }

    private static MediaFile file(int n) {
        return new MediaFile(media(n), MediaKind.PICTURE, "p" + n + ".jpg", "image/jpeg", 1_000, 40, 30, "data:");
    }

    private static MessageSent shown(int n, @Nullable String text, Integer... files) {
        return shownIn(LOBBY, n, text, files);
    }

    /** What is erased is erased with the names of its files. */
    private static MessageSent shownIn(ConversationId where, int n, @Nullable String text, Integer... files) {
        var attachments = Arrays.stream(files)
                .map(AttachmentsTest::file)
                .map(Attachment::of)
                .map(file -> text == null ? erased(file) : file)
                .toList();
        return new MessageSent(where, message(n), ANA, text, null, false, null, null, null, attachments);
    }

    private static Attachment erased(Attachment file) {
        return new Attachment(
                file.media(), file.kind(), file.mimeType(), file.bytes(), file.width(), file.height(), null, null);
    }
}
