package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.query.Told.*;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.conversation.Attachment;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageQuery.Gallery;
import parley.conversation.MessageQuery.GalleryOf;
import parley.conversation.MessageQuery.History;
import parley.conversation.MessageQuery.History.Edge;
import parley.conversation.MessageQuery.Message;
import parley.conversation.MessageQuery.Messages;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaKind;
import parley.platform.projection.ProjectionFixture;

class AttachmentsTest {

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

    @Test
    void a_withdrawn_message_loses_them_and_nothing_of_them_stays() {
        site.given(shown(1, "Look", 1), deleted(1, ANA));
        assertThat(newest().attachments()).isEmpty();
        assertThat(gallery(0, 10).messages()).isEmpty();
        assertThat(String.join("", site.database().dump().values())).doesNotContain("p1.jpg");
    }

    @Test
    void of_an_erased_message_none_are_shown() {
        site.given(shown(1, null, 1));
        assertThat(newest().attachments()).isEmpty();
        assertThat(newest().state()).isEqualTo(Message.State.ERASED);
    }

    @Test
    void the_media_of_a_room_are_read_page_by_page_newest_first_without_a_scan() {
        site.given(IntStream.rangeClosed(1, 130)
                .mapToObj(n -> n % 2 == 0 ? shown(n, "", 1) : said(n, BEN, "Message " + n))
                .toArray());
        var first = gallery(0, 40);
        assertThat(first.messages())
                .extracting(Message::number)
                .startsWith(130L, 128L)
                .hasSize(40);
        var second = gallery(first.before(), 40);
        assertThat(second.messages())
                .extracting(Message::number)
                .startsWith(50L)
                .endsWith(2L)
                .hasSize(25);
        assertThat(second.before()).isZero();
    }

    private Message newest() {
        return site.asking(new History(LOBBY, Edge.NEWEST, 0, 1, ANA_ASKS), Messages.class)
                .messages()
                .getFirst();
    }

    private Gallery gallery(long before, int limit) {
        return site.asking(new GalleryOf(LOBBY, before, limit, BEN_ASKS), Gallery.class);
    }

    private static MediaId media(int n) {
        return new MediaId("00000000-0000-7000-8000-%012x".formatted(n));
    }

    private static MediaFile file(int n) {
        return new MediaFile(media(n), MediaKind.PICTURE, "p" + n + ".jpg", "image/jpeg", 1_000, 40, 30, "data:");
    }

    /** What is erased is erased with the names of its files. */
    private static MessageSent shown(int n, @Nullable String text, Integer... files) {
        var attachments = Arrays.stream(files)
                .map(AttachmentsTest::file)
                .map(Attachment::of)
                .map(file -> text == null ? erased(file) : file)
                .toList();
        return new MessageSent(LOBBY, message(n), ANA, text, null, false, null, null, null, attachments);
    }

    private static Attachment erased(Attachment file) {
        return new Attachment(
                file.media(), file.kind(), file.mimeType(), file.bytes(), file.width(), file.height(), null, null);
    }
}
