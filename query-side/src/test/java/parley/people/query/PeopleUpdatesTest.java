package parley.people.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.account.AccountEvent.*;
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.Member;
import parley.conversation.ConversationQuery.Members;
import parley.conversation.ConversationQuery.MembersOf;
import parley.conversation.MembershipEvent.ConversationJoined;
import parley.conversation.MembershipId;
import parley.friend.FriendshipEvent.FriendRequestAccepted;
import parley.friend.FriendshipId;
import parley.live.LiveUpdate;
import parley.media.MediaId;
import parley.platform.projection.ProjectionFixture;
import parley.profile.Detail;
import parley.profile.Picture;
import parley.profile.ProfileEvent.*;
import parley.profile.Visibility;
import parley.room.RoomEvent.RoomOpened;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PeopleUpdatesTest {

    static final AccountId ANA = new AccountId("ana-id");
    static final AccountId BEN = new AccountId("ben-id");
    static final MediaId PORTRAIT = new MediaId("01900000-0000-7000-8000-0000000000d1");

    final ProjectionFixture site = new ProjectionFixture().once(new AccountRegistered(ANA, "ana", "Ana Lima", "a@b.c"));

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void a_change_is_one_update_however_many_friends_and_rooms_one_has(int many) {
        site.once(IntStream.range(0, many)
                .boxed()
                .flatMap(PeopleUpdatesTest::roomAndFriend)
                .toArray());
        assertOne("people", new DisplayNameChanged(ANA, "Ana L."));
        assertOne("people", new RoleGranted(ANA, BEN, Role.MODERATOR));
        assertOne("people", new AccountDeactivated(ANA, ANA));
        assertOne("people", new AccountReactivated(ANA, BEN));
        assertOne("profiles.ana-id", new ProfileDescribed(ANA, Detail.BIO, "I grow beans.", Visibility.EVERYONE));
        site.once(portrait(Visibility.EVERYONE));
        assertThat(site.frames()).extracting(LiveUpdate::topic).containsExactlyInAnyOrder("people", "profiles.ana-id");
    }

    @Test
    void it_carries_who_somebody_is_now() {
        assertThat(told(new DisplayNameChanged(ANA, "Ana L.")).toString())
                .isEqualTo(
                        "{\"type\":\"person\",\"account\":{\"id\":\"ana-id\",\"username\":\"ana\",\"name\":\"Ana L.\","
                                + "\"roles\":[\"MEMBER\"],\"deactivated\":false,\"registeredAt\":\"2026-01-01T00:00:00Z\","
                                + "\"avatar\":null}}");
    }

    @Test
    void a_face_is_told_and_shown_in_lists_while_everyone_may_see_it() {
        site.once(new RoomOpened(ConversationId.LOBBY, ANA, "Lobby", ""), joined(ConversationId.LOBBY));
        assertThat(face(portrait(Visibility.EVERYONE))).isEqualTo(PORTRAIT.value());
        assertThat(site.asking(new MembersOf(ConversationId.LOBBY, "", "", 10, Actor.member(BEN)), Members.class)
                        .members())
                .extracting(Member::avatar)
                .containsExactly(PORTRAIT.value());
        assertThat(face(portrait(Visibility.FRIENDS))).isEmpty();
        site.once(portrait(Visibility.EVERYONE));
        assertThat(face(new PictureRemoved(ANA, ANA, Picture.AVATAR, ""))).isEmpty();
    }

    @Test
    void another_cover_and_a_picture_for_friends_are_told_to_those_who_look() {
        assertOne("profiles.ana-id", new PictureSet(ANA, Picture.COVER, PORTRAIT, Visibility.EVERYONE));
        assertOne("profiles.ana-id", portrait(Visibility.FRIENDS));
        assertOne("profiles.ana-id", new PictureRemoved(ANA, ANA, Picture.AVATAR, ""));
    }

    @Test
    void of_somebody_who_hides_only_those_are_told_who_look_at_them() {
        site.once(new SearchVisibilitySet(ANA, true));
        site.frames();
        assertOne("profiles.ana-id", new DisplayNameChanged(ANA, "Ana L."));
        site.once(new SearchVisibilitySet(ANA, false));
        site.frames();
        assertOne("people", new DisplayNameChanged(ANA, "Ana Lima"));
    }

    @Test
    void nobody_is_told_of_the_past() {
        site.once(new DisplayNameChanged(ANA, "Ana L."), portrait(Visibility.EVERYONE));
        site.frames();
        site.rebuild(10);
        assertThat(site.frames()).isEmpty();
        assertThat(site.bean(PeopleDirectory.class).of(ANA).name()).isEqualTo("Ana L.");
    }

    @Test
    void who_was_shown_before_is_shown_as_they_are_called_now() {
        var people = site.bean(PeopleDirectory.class);
        assertThat(people.of(ANA).name()).isEqualTo("Ana Lima");
        site.once(new DisplayNameChanged(ANA, "Ana L."));
        assertThat(people.of(ANA).name()).isEqualTo("Ana L.");
        site.once(new DisplayNameChanged(ANA, null));
        assertThat(people.of(ANA).name()).isEmpty();
    }

    @Test
    void of_somebody_erased_the_directory_keeps_no_name_and_shows_no_face() {
        site.given(new AccountRegistered(BEN, null, null, null));
        site.given(new PictureSet(BEN, Picture.AVATAR, PORTRAIT, Visibility.EVERYONE));
        var ben = site.bean(PeopleDirectory.class).of(BEN);
        assertThat(ben.username() + ben.name()).isEmpty();
        assertThat(ben.avatar()).isNull();
    }

    private static Stream<Object> roomAndFriend(int n) {
        var other = new AccountId("person-" + n);
        var room = new ConversationId(new UUID(0, n).toString());
        return Stream.of(
                new AccountRegistered(other, "person" + n, "Person " + n, "p@b.c"),
                new FriendRequestAccepted(FriendshipId.of(ANA, other), other, ANA),
                new RoomOpened(room, other, "Room " + n, ""),
                joined(room));
    }

    private void assertOne(String topic, Object event) {
        site.frames();
        site.once(event);
        assertThat(site.frames()).extracting(LiveUpdate::topic).containsExactly(topic);
    }

    private String face(Object event) {
        return told(event).at("/account/avatar").asString("");
    }

    private JsonNode told(Object event) {
        site.frames();
        site.once(event);
        return site.frames().stream()
                .filter(update -> update.topic().equals("people"))
                .map(update -> JsonMapper.shared().readTree(update.json()))
                .findFirst()
                .orElseThrow();
    }

    private static PictureSet portrait(Visibility visibleTo) {
        return new PictureSet(ANA, Picture.AVATAR, PORTRAIT, visibleTo);
    }

    private static ConversationJoined joined(ConversationId room) {
        return new ConversationJoined(MembershipId.of(room, ANA), room, ANA);
    }
}
