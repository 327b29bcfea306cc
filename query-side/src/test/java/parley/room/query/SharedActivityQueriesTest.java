package parley.room.query;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.query.Told.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.conversation.ConversationId;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageId;
import parley.direct.DirectEvent.DirectConversationOpened;
import parley.friend.FriendshipEvent.PersonBlocked;
import parley.friend.FriendshipId;
import parley.platform.projection.ProjectionFixture;
import parley.room.RoomEvent.MemberBanned;
import parley.room.RoomEvent.RoomOpened;
import parley.room.RoomQuery.CommonRooms;
import parley.room.RoomQuery.RecentMessage;
import parley.room.RoomQuery.RecentMessages;
import parley.room.RoomQuery.RecentMessagesOf;
import parley.room.RoomQuery.RoomAnswer;
import parley.room.RoomQuery.Rooms;
import parley.shared.Actor;

/** What rooms tell of a person on their profile. */
class SharedActivityQueriesTest {

    static final ConversationId TEA = new ConversationId("01900000-0000-7000-8000-0000000000e1");
    static final ConversationId PRIVATE = ConversationId.between(ANA, BEN);

    final ProjectionFixture site = new ProjectionFixture()
            .given(anaCame(), benCame(), lobbyOpened(), new RoomOpened(TEA, ANA, "tea", "Leaves"));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_last_that_somebody_said_is_shown_newest_first() {
        site.given(said(1, ANA, "One"), said(2, BEN, "Two"), inTea(3, "**Three**"), said(4, ANA, "Four"));
        assertThat(saidByAna()).extracting(RecentMessage::excerpt).containsExactly("Four", "Three", "One");
        assertThat(saidByAna()).extracting(RecentMessage::roomName).containsExactly("Lobby", "tea", "Lobby");
        assertThat(saidByAna()).extracting(RecentMessage::number).containsExactly(3L, 1L, 1L);
    }

    @Test
    void of_much_that_was_said_a_few_are_shown() {
        site.given(IntStream.rangeClosed(1, 30)
                .mapToObj(n -> said(n, ANA, "Number " + n))
                .toArray());
        assertThat(saidByAna())
                .extracting(RecentMessage::excerpt)
                .containsExactly("Number 30", "Number 29", "Number 28", "Number 27", "Number 26");
    }

    @Test
    void what_was_withdrawn_or_erased_vanishes() {
        site.given(said(1, ANA, "Kept"), said(2, ANA, "Regretted"), said(3, ANA, null), deleted(2, ANA));
        assertThat(saidByAna()).extracting(RecentMessage::excerpt).containsExactly("Kept");
    }

    @Test
    void what_was_said_in_private_is_not_told_not_even_to_who_was_there() {
        site.given(
                new DirectConversationOpened(PRIVATE, ANA, true, List.of(ANA, BEN), List.of(), ""),
                in(PRIVATE, 1, "A secret"),
                said(2, ANA, "No secret"));
        assertThat(saidByAna()).extracting(RecentMessage::excerpt).containsExactly("No secret");
        assertThat(commonRooms()).isEmpty();
    }

    @Test
    void rooms_that_both_are_in_are_shown_the_liveliest_first() {
        site.given(joined(LOBBY, ANA), joined(LOBBY, BEN), joined(TEA, ANA));
        assertThat(commonRooms()).containsExactly("Lobby");
        site.given(joined(TEA, BEN), inTea(1, "Tea?"));
        assertThat(commonRooms()).containsExactly("tea", "Lobby");
        site.given(left(LOBBY, ANA));
        assertThat(commonRooms()).containsExactly("tea");
    }

    @Test
    void a_room_from_which_one_is_banned_tells_nothing() {
        site.given(joined(TEA, ANA), joined(TEA, BEN), inTea(1, "Tea?"), new MemberBanned(TEA, ANA, BEN, "Coffee"));
        assertThat(commonRooms()).isEmpty();
        assertThat(saidByAna()).isEmpty();
    }

    @Test
    void nothing_is_told_of_who_is_blocked_and_to_visitors() {
        site.given(joined(LOBBY, ANA), joined(LOBBY, BEN), said(1, ANA, "Hello"));
        assertThat(asked(Actor.GUEST)).isEmpty();
        site.given(new PersonBlocked(FriendshipId.of(ANA, BEN), ANA, BEN));
        assertThat(saidByAna()).isEmpty();
        assertThat(commonRooms()).isEmpty();
    }

    private List<RecentMessage> saidByAna() {
        return asked(BEN_ASKS);
    }

    private List<RecentMessage> asked(Actor by) {
        return site.asking(new RecentMessagesOf(ANA, by), RecentMessages.class).messages();
    }

    private List<String> commonRooms() {
        return site.asking(new CommonRooms(ANA, BEN_ASKS), Rooms.class).rooms().stream()
                .map(RoomAnswer::name)
                .toList();
    }

    private static MessageSent inTea(int n, String text) {
        return in(TEA, n, text);
    }

    private static MessageSent in(ConversationId room, int n, String text) {
        var id = new MessageId("00000000-0000-7000-9000-%012x".formatted(n));
        return MessageSent.of(room, id, ANA, text);
    }
}
