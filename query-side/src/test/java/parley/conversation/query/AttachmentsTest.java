package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.query.Told.*;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageQuery.Gallery;
import parley.conversation.MessageQuery.GalleryOf;
import parley.conversation.MessageQuery.History;
import parley.conversation.MessageQuery.History.Edge;
import parley.conversation.MessageQuery.Message;
import parley.conversation.MessageQuery.Messages;
import parley.media.ContentId;
import parley.media.MediaEvent.MediaDiscarded;
import parley.media.MediaEvent.MediaStored;
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
        site.given(stored(1), stored(2), shown(1, "Look", 2, 1));
        assertThat(newest().attachments()).containsExactly(file(2), file(1));
        assertThat(site.frames().stream().map(frame -> frame.json()).toList().toString())
                .contains("p2.jpg");
    }

    @Test
    void a_file_may_arrive_in_an_earlier_batch_than_its_message() {
        site.given(stored(1));
        site.given(shown(1, "", 1));
        assertThat(newest().attachments()).containsExactly(file(1));
        assertThat(newest().text()).isEmpty();
    }

    @Test
    void a_withdrawn_message_loses_them_and_nothing_of_them_stays() {
        site.given(stored(1), shown(1, "Look", 1), deleted(1, ANA), new MediaDiscarded(media(1), ANA));
        assertThat(newest().attachments()).isEmpty();
        assertThat(gallery(0, 10).messages()).isEmpty();
        assertThat(String.join("", site.database().dump().values())).doesNotContain("p1.jpg");
    }

    @Test
    void of_an_erased_message_none_are_shown() {
        site.given(erased(1), shown(1, null, 1));
        assertThat(newest().attachments()).isEmpty();
        assertThat(newest().state()).isEqualTo(Message.State.ERASED);
    }

    @Test
    void the_media_of_a_room_are_read_page_by_page_newest_first_without_a_scan() {
        site.given(stored(1));
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

    private static MediaStored stored(int n) {
        return stored(n, "p" + n + ".jpg");
    }

    private static MediaStored erased(int n) {
        return stored(n, null);
    }

    private static MediaStored stored(int n, @Nullable String name) {
        var content = new ContentId("%064x".formatted(n));
        return new MediaStored(media(n), ANA, content, MediaKind.PICTURE, "image/jpeg", 1_000, 40, 30, "data:", name);
    }

    private static MediaFile file(int n) {
        return new MediaFile(media(n), MediaKind.PICTURE, "p" + n + ".jpg", "image/jpeg", 1_000, 40, 30, "data:");
    }

    private static MessageSent shown(int n, @Nullable String text, Integer... files) {
        var ids = List.of(files).stream().map(AttachmentsTest::media).toList();
        return new MessageSent(LOBBY, message(n), ANA, text, null, false, null, null, null, ids);
    }
}
