package parley.room.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.conversation.query.Told.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.*;
import parley.conversation.MessageEvent.MessageSent;
import parley.direct.DirectQuery.*;
import parley.platform.mongo.MongoInMemory;
import parley.platform.projection.ProjectionFixture;
import parley.room.RoomEvent.*;
import parley.room.RoomQuery.*;
import parley.room.RoomQuery.RoomDirectory.Order;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;

class RoomQueriesTest {

    static final ConversationId GARDEN = room(1);
    static final ConversationId KITCHEN = room(2);

    final ProjectionFixture site = new ProjectionFixture().once(anaCame(), benCame());

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_directory_is_ordered_and_archived_rooms_come_last() {
        site.given(
                lobbyOpened(),
                new RoomOpened(GARDEN, ANA, "garden", "Roses"),
                new RoomOpened(KITCHEN, ANA, "Kitchen", "Soup and roses"),
                joined(GARDEN, ANA),
                joined(GARDEN, BEN),
                joined(LOBBY, BEN),
                said(1, ANA, "Hello"),
                new RoomArchived(KITCHEN, ANA));
        assertThat(directory("", Order.NAME)).containsExactly("garden", "Lobby", "Kitchen");
        assertThat(directory("", Order.MEMBERS)).containsExactly("garden", "Lobby", "Kitchen");
        assertThat(directory("", Order.MESSAGES)).containsExactly("Lobby", "garden", "Kitchen");
        assertThat(directory("", Order.ACTIVITY)).containsExactly("Lobby", "garden", "Kitchen");
        assertThat(directory("ROS", Order.NAME)).containsExactly("garden", "Kitchen");
        assertThat(directory("ses", Order.NAME)).isEmpty();
    }

    @Test
    void visitors_find_only_rooms_opened_to_them() {
        site.given(lobbyOpened(), new RoomOpened(GARDEN, ANA, "garden", ""), new GuestReadingSet(GARDEN, ANA, true));
        var found = site.asking(new RoomDirectory("", Order.NAME, 0, 50, Actor.GUEST), Rooms.class);
        assertThat(found.rooms()).extracting(RoomAnswer::name).containsExactly("garden");
        assertThat(found.total()).isEqualTo(1);
    }

    @Test
    void who_comes_has_nothing_unread_and_what_is_said_later_is_computed() {
        site.given(
                lobbyOpened(), said(1, ANA, "Before"), joined(LOBBY, BEN), said(2, ANA, "Hi @ben"), said(3, ANA, "?"));
        var mine = site.asking(new JoinedRooms(BEN_ASKS), MyConversations.class)
                .conversations()
                .getFirst();
        assertThat(mine.mine().readNumber()).isEqualTo(1);
        assertThat(mine.mine().unread()).isEqualTo(2);
        assertThat(mine.mine().mentions()).isEqualTo(1);
        assertThat(mine.mine().joined()).isTrue();
    }

    @Test
    void a_mention_that_is_edited_away_or_deleted_no_longer_counts() {
        site.given(
                lobbyOpened(),
                joined(LOBBY, BEN),
                said(1, ANA, "@ben"),
                said(2, ANA, "@ben"),
                said(3, ANA, "nobody"),
                edited(1, ANA, 1, "nobody"),
                deleted(2, ANA),
                edited(3, ANA, 1, "@ben"));
        assertThat(site.asking(new ConversationById(LOBBY, BEN_ASKS), MyConversation.class)
                        .mine()
                        .mentions())
                .isEqualTo(1);
    }

    @Test
    void my_rooms_cost_five_reads_however_many() {
        site.given(lobbyOpened(), joined(LOBBY, ANA));
        for (var n = 1; n <= 20; n++) site.once(new RoomOpened(room(n), ANA, "room" + n, ""), joined(room(n), ANA));
        site.asking(new JoinedRooms(ANA_ASKS), MyConversations.class);
        assertThat(MongoInMemory.commandsDuring(() -> site.asking(new JoinedRooms(ANA_ASKS), MyConversations.class)))
                .isEqualTo(List.of("find", "find", "find", "find", "find"));
    }

    @Test
    void a_room_is_found_by_its_name_whatever_the_case() {
        site.given(lobbyOpened(), new RoomRenamed(LOBBY, ANA, "Foyer"));
        assertThat(site.asking(new RoomByName("FOYER", ANA_ASKS), MyConversation.class)
                        .conversation()
                        .id())
                .isEqualTo(LOBBY);
        assertThatThrownBy(() -> site.asking(new RoomByName("lobby", ANA_ASKS), MyConversation.class))
                .hasRootCauseMessage("NO_SUCH_CONVERSATION");
    }

    @Test
    void members_are_paged_by_name_and_follow_a_change_of_name() {
        site.given(lobbyOpened(), joined(LOBBY, ANA), joined(LOBBY, BEN));
        site.given(new parley.account.AccountEvent.DisplayNameChanged(ANA, "Zoe"));
        var first = site.asking(new MembersOf(LOBBY, "", "", 1, ANA_ASKS), Members.class);
        assertThat(first.members()).extracting(Member::name).containsExactly("Ben Okri");
        assertThat(first.more()).isTrue();
        var after = first.members().getLast().sortKey();
        var second = site.asking(new MembersOf(LOBBY, "", after, 1, ANA_ASKS), Members.class);
        assertThat(second.members()).extracting(Member::name).containsExactly("Zoe");
        assertThat(second.more()).isFalse();
        var found = site.asking(new MembersOf(LOBBY, "zO", "", 10, ANA_ASKS), Members.class);
        assertThat(found.members()).extracting(Member::id).containsExactly(ANA);
    }

    @Test
    void sanctions_are_for_moderators() {
        site.given(
                lobbyOpened(),
                new MemberMuted(LOBBY, ANA, BEN, ProjectionFixture.at(5_000), "Loud"),
                new MemberBanned(LOBBY, ANA, new AccountId("cid"), "Rude"),
                new MemberUnbanned(LOBBY, ANA, new AccountId("cid")));
        var sanctions =
                site.asking(new RoomSanctions(LOBBY, ANA_ASKS), Sanctions.class).sanctions();
        assertThat(sanctions).extracting(Sanction::kind).containsExactly("MUTE");
        assertThat(site.asking(new ConversationById(LOBBY, BEN_ASKS), MyConversation.class)
                        .mine()
                        .mutedUntil())
                .isEqualTo(ProjectionFixture.at(5_000));
        assertThatThrownBy(() -> site.asking(new RoomSanctions(LOBBY, BEN_ASKS), Sanctions.class))
                .hasRootCauseMessage("MODERATORS_ONLY");
    }

    @Test
    void who_may_see_a_room() {
        var open = new RoomView();
        open.guestsMayRead = true;
        var closed = new RoomView();
        closed.banned = List.of(BEN.value());
        var moderator = new Actor(BEN, Set.of(Role.MEMBER, Role.MODERATOR));
        assertThat(open.firstNumber(Actor.GUEST).isPresent()).isTrue();
        assertThat(closed.firstNumber(Actor.GUEST).isPresent()).isFalse();
        assertThat(closed.firstNumber(ANA_ASKS).isPresent()).isTrue();
        assertThat(closed.firstNumber(BEN_ASKS).isPresent()).isFalse();
        assertThat(closed.firstNumber(moderator).isPresent()).isTrue();
    }

    @Test
    void a_message_of_another_room_is_not_found() {
        site.given(lobbyOpened(), new RoomOpened(GARDEN, ANA, "garden", ""), said(1, ANA, "Hello"));
        assertThatThrownBy(() -> site.asking(
                        new parley.conversation.MessageQuery.MessageById(GARDEN, message(1), ANA_ASKS),
                        parley.conversation.MessageQuery.Message.class))
                .hasRootCauseMessage("NO_SUCH_MESSAGE");
    }

    @Test
    void rooms_are_numbered_apart() {
        site.given(
                lobbyOpened(),
                new RoomOpened(GARDEN, ANA, "garden", ""),
                said(1, ANA, "Hello"),
                MessageSent.of(GARDEN, message(2), ANA, "Roses"));
        assertThat(site.asking(new ConversationById(GARDEN, ANA_ASKS), MyConversation.class)
                        .conversation()
                        .lastNumber())
                .isEqualTo(1);
    }

    private List<String> directory(String text, Order order) {
        return site.asking(new RoomDirectory(text, order, 0, 50, ANA_ASKS), Rooms.class).rooms().stream()
                .map(RoomAnswer::name)
                .toList();
    }

    private static ConversationId room(int n) {
        return new ConversationId(new UUID(7, n).toString());
    }
}
