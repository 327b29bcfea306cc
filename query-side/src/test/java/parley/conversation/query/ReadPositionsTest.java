package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.conversation.query.Told.*;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.conversation.ConversationQuery.*;
import parley.conversation.ReadingCommand.*;
import parley.direct.DirectQuery.*;
import parley.live.LiveUpdate;
import parley.platform.projection.ProjectionFixture;
import parley.room.RoomEvent.MemberBanned;
import parley.room.RoomQuery.*;

class ReadPositionsTest {

    final ProjectionFixture site = new ProjectionFixture();

    @BeforeEach
    void ninety_messages() {
        site.once(anaCame(), benCame(), lobbyOpened(), joined(LOBBY, BEN));
        site.once(IntStream.rangeClosed(1, 90)
                .mapToObj(n -> said(n, ANA, "Message " + n))
                .toArray());
        site.frames();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_position_never_moves_backwards_nor_past_the_end() {
        move(40, 0);
        move(30, 0);
        assertThat(mine().mine().readNumber()).isEqualTo(40);
        move(4_000, 0);
        assertThat(mine().mine().readNumber()).isEqualTo(90);
        assertThat(mine().mine().unread()).isZero();
    }

    @Test
    void marking_as_unread_begins_an_epoch_that_a_late_move_cannot_undo() {
        move(90, 0);
        var position = site.sending(new MarkUnreadFrom(LOBBY, BEN_ASKS, 51), ReadPosition.class);
        assertThat(position).isEqualTo(new ReadPosition(50, 1));
        move(90, 0);
        assertThat(mine().mine().unread()).isEqualTo(40);
        move(60, 1);
        assertThat(mine().mine().unread()).isEqualTo(30);
    }

    @Test
    void many_devices_at_once_end_at_the_farthest() {
        try (var devices = Executors.newCachedThreadPool()) {
            for (var n = 1; n <= 80; n++) {
                var number = n;
                var sent = devices.submit(() -> move(number, 0));
                assertThat(sent).isNotNull();
            }
        }
        assertThat(mine().mine().readNumber()).isEqualTo(80);
    }

    @Test
    void every_device_is_told_of_a_move_but_not_of_none() {
        move(40, 0);
        move(30, 0);
        assertThat(site.frames())
                .containsExactly(
                        new LiveUpdate(
                                "people.ben-id",
                                "{\"type\":\"read\",\"conversation\":\"lobby\",\"readNumber\":40,\"epoch\":0,\"lastNumber\":90,\"unread\":50,\"mentions\":0,\"mentionedIn\":[],\"notUnread\":[]}"));
    }

    @Test
    void a_position_survives_a_rebuild() {
        move(40, 0);
        site.rebuild(10);
        assertThat(mine().mine().readNumber()).isEqualTo(40);
    }

    @Test
    void who_may_not_see_the_room_has_no_position_in_it() {
        site.once(new MemberBanned(LOBBY, ANA, BEN, "Rude"));
        assertThatThrownBy(() -> move(1, 0)).hasMessageContaining("NO_SUCH_CONVERSATION");
    }

    private void move(long number, long epoch) {
        site.sending(new MoveReadPosition(LOBBY, BEN_ASKS, number, epoch));
    }

    private MyConversation mine() {
        return site.asking(new ConversationById(LOBBY, BEN_ASKS), MyConversation.class);
    }
}
