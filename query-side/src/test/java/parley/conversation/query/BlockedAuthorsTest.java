package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.query.Told.*;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.*;
import parley.conversation.MessageEvent.MessageDeleted;
import parley.conversation.MessageEvent.MessageEdited;
import parley.conversation.MessageEvent.MessageSent;
import parley.direct.DirectEvent.DirectConversationOpened;
import parley.direct.DirectEvent.ParticipantLeft;
import parley.direct.DirectQuery.*;
import parley.direct.DirectQuery.DirectConversations.ConversationList;
import parley.friend.FriendshipEvent.PersonBlocked;
import parley.friend.FriendshipEvent.PersonUnblocked;
import parley.friend.FriendshipId;
import parley.platform.projection.ProjectionFixture;
import parley.room.RoomQuery.*;
import parley.shared.AccountId;
import parley.shared.Actor;

/** Ana blocked Ben: what he says counts for nothing and shows nowhere, but folded in its place. Cleo sees it all. */
class BlockedAuthorsTest {

    static final ConversationId GROUP = new ConversationId(new UUID(7, 1).toString());

    final ProjectionFixture site = new ProjectionFixture().once(anaCame(), benCame(), cleoCame(), lobbyOpened());

    @BeforeEach
    void together() {
        var all = List.of(ANA, BEN, CLEO);
        site.once(
                new DirectConversationOpened(GROUP, CLEO, false, all, List.of(), "Tea"),
                joined(LOBBY, ANA),
                joined(LOBBY, CLEO),
                new PersonBlocked(FriendshipId.of(ANA, BEN), ANA, BEN));
        site.frames();
    }

    @AfterEach
    void close() {
        site.close();
    }

    static List<ConversationId> rooms() {
        return List.of(LOBBY, GROUP);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void what_he_says_is_not_unread_and_what_others_say_is(ConversationId room) {
        site.given(says(room, 1, BEN, "One"), says(room, 2, CLEO, "Two"), says(room, 3, BEN, "Three"));
        assertThat(room(room, ANA_ASKS).mine().unread()).isEqualTo(1);
        assertThat(room(room, ANA_ASKS).mine().notUnread()).contains(1L, 3L);
        assertThat(room(room, CLEO_ASKS).mine().unread()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void his_mention_raises_no_mark_and_is_told_to_nobody_who_blocked_him(ConversationId room) {
        site.once(says(room, 1, BEN, "@ana and @cleo, look"));
        assertThat(room(room, ANA_ASKS).mine().mentions()).isZero();
        assertThat(room(room, CLEO_ASKS).mine().mentions()).isEqualTo(1);
        assertThat(site.frames().stream()
                        .filter(frame -> frame.json().contains("\"mention\""))
                        .map(frame -> frame.topic()))
                .containsExactly("people." + CLEO);
    }

    @Test
    void the_last_line_is_that_of_somebody_else() {
        site.given(says(GROUP, 1, CLEO, "Tea?"), says(GROUP, 2, BEN, "Never"));
        assertThat(line(ANA_ASKS)).isEqualTo("Tea?");
        assertThat(line(CLEO_ASKS)).isEqualTo("Never");
        site.given(new MessageEdited(GROUP, message(1), CLEO, 1, "Coffee?"));
        assertThat(line(ANA_ASKS)).isEqualTo("Coffee?");
        site.given(new MessageDeleted(GROUP, message(1), CLEO));
        assertThat(line(ANA_ASKS)).isEmpty();
    }

    @Test
    void there_is_none_where_nobody_else_said_anything() {
        site.given(says(GROUP, 1, BEN, "Hello?"));
        assertThat(line(ANA_ASKS)).isNull();
        assertThat(room(GROUP, ANA_ASKS).mine().unread()).isZero();
    }

    @Test
    void nothing_of_it_is_told_to_him_who_was_blocked() {
        site.given(says(GROUP, 1, ANA, "@ben hello"));
        assertThat(line(BEN_ASKS)).isEqualTo("@ben hello");
        assertThat(room(GROUP, BEN_ASKS).mine().unread()).isEqualTo(1);
        assertThat(room(GROUP, BEN_ASKS).mine().mentions()).isEqualTo(1);
    }

    @Test
    void it_all_comes_back_once_he_is_blocked_no_more() {
        site.given(says(GROUP, 1, BEN, "@ana hello"));
        site.given(new PersonUnblocked(FriendshipId.of(ANA, BEN), ANA, BEN));
        assertThat(line(ANA_ASKS)).isEqualTo("@ana hello");
        assertThat(room(GROUP, ANA_ASKS).mine().unread()).isEqualTo(1);
        assertThat(room(GROUP, ANA_ASKS).mine().mentions()).isEqualTo(1);
    }

    @Test
    void a_conversation_keeps_one_line_of_each_who_is_in_it() {
        site.given(IntStream.rangeClosed(1, 60)
                .mapToObj(n -> says(GROUP, n, n % 2 == 0 ? BEN : CLEO, "Line " + n))
                .toArray());
        assertThat(line(ANA_ASKS)).isEqualTo("Line 59");
        site.given(new ParticipantLeft(GROUP, BEN), says(GROUP, 61, CLEO, "Line 61"));
        assertThat(site.mongo().findById(GROUP.value(), ConversationView.class))
                .extracting("kind.lines", InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    private MyConversation room(ConversationId room, Actor who) {
        if (room.equals(LOBBY))
            return site.asking(new JoinedRooms(who), MyConversations.class)
                    .conversations()
                    .getFirst();
        return site.asking(new DirectConversations(ConversationList.INBOX, "", 10, who), DirectPage.class)
                .conversations()
                .getFirst();
    }

    private @Nullable String line(Actor who) {
        var direct = (DirectAnswer) room(GROUP, who).conversation();
        return direct.last() == null ? null : direct.last().excerpt();
    }

    private static MessageSent says(ConversationId room, int n, AccountId who, String text) {
        return MessageSent.of(room, message(n), who, text);
    }
}
