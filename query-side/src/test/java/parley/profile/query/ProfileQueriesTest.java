package parley.profile.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.profile.Visibility.EVERYONE;
import static parley.profile.Visibility.FRIENDS;
import static parley.profile.Visibility.NOBODY;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.account.AccountEvent.*;
import parley.account.AccountQuery.People;
import parley.account.AccountQuery.Person;
import parley.account.AccountQuery.PersonById;
import parley.friend.FriendshipEvent.*;
import parley.friend.FriendshipId;
import parley.friend.Relation;
import parley.live.LiveUpdate;
import parley.media.MediaId;
import parley.platform.projection.ProjectionFixture;
import parley.profile.Detail;
import parley.profile.FieldId;
import parley.profile.FieldKind;
import parley.profile.Picture;
import parley.profile.ProfileEvent.*;
import parley.profile.ProfileQuery.*;
import parley.profile.Visibility;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;

class ProfileQueriesTest {

    static final AccountId ANA = new AccountId("ana-id");
    static final AccountId BEN = new AccountId("ben-id");
    static final AccountId CLEO = new AccountId("cleo-id");
    static final AccountId DORA = new AccountId("dora-id");
    static final Actor HERSELF = Actor.member(ANA);
    static final Actor FRIEND = Actor.member(BEN);
    static final Actor STRANGER = Actor.member(CLEO);
    static final Actor ADMINISTRATOR = new Actor(CLEO, Set.of(Role.MEMBER, Role.ADMIN));
    static final MediaId PORTRAIT = new MediaId("01900000-0000-7000-8000-0000000000d1");
    static final MediaId GARDEN = new MediaId("01900000-0000-7000-8000-0000000000d2");

    final ProjectionFixture site = new ProjectionFixture()
            .given(came(ANA, "ana"), came(BEN, "ben"), came(CLEO, "cleo"), came(DORA, "dora"), friends(ANA, BEN));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void who_has_told_nothing_shows_a_name() {
        var profile = see(STRANGER);
        assertThat(profile.person().name()).isEqualTo("The ana");
        assertThat(profile.bioHtml()).isEmpty();
        assertThat(profile.fields()).isEmpty();
        assertThat(profile.status()).isNull();
        assertThat(profile.person().avatar()).isNull();
        assertThat(profile.relation()).isEqualTo(Relation.STRANGERS);
        assertThat(profile.next()).isEqualTo(Relation.NextStep.ADD);
    }

    @Test
    void nobody_has_no_profile() {
        assertThatThrownBy(() -> site.asking(new ProfileOf(new AccountId("x"), STRANGER), Profile.class))
                .hasRootCauseMessage("NO_SUCH_ACCOUNT");
    }

    @Test
    void each_part_is_shown_to_whom_it_is_meant_for() {
        tellEverything();
        assertThat(seenBy(HERSELF))
                .isEqualTo("<p dir=\"auto\">I grow <em>beans</em>.</p> she/her Lisbon Plays Blog 🌱 avatar cover");
        assertThat(seenBy(FRIEND))
                .isEqualTo("<p dir=\"auto\">I grow <em>beans</em>.</p> she/her Plays 🌱 avatar cover");
        assertThat(seenBy(STRANGER)).isEqualTo("<p dir=\"auto\">I grow <em>beans</em>.</p> Plays avatar");
        assertThat(seenBy(ADMINISTRATOR)).isEqualTo(seenBy(STRANGER));
        assertThat(seenBy(Actor.GUEST)).isEmpty();
    }

    @Test
    void who_is_blocked_sees_what_a_profile_of_nobody_shows_on_either_side() {
        var empty = see(STRANGER);
        tellEverything();
        site.given(new PersonBlocked(FriendshipId.of(ANA, CLEO), ANA, CLEO));
        assertThat(see(STRANGER)).isEqualTo(empty);
        site.given(told(CLEO, Detail.BIO, "I am Cleo", EVERYONE));
        assertThat(site.asking(new ProfileOf(CLEO, HERSELF), Profile.class).bioHtml())
                .isEmpty();
    }

    @Test
    void who_has_left_shows_nothing_until_they_come_back() {
        tellEverything();
        var before = seenBy(FRIEND);
        site.given(new AccountDeactivated(ANA, ANA));
        assertThat(seenBy(FRIEND)).isEmpty();
        site.given(new AccountReactivated(ANA, ANA));
        assertThat(seenBy(FRIEND)).isEqualTo(before);
    }

    @Test
    void a_status_is_over_at_its_instant() {
        site.given(new StatusSet(ANA, "🌱", "Planting", ProjectionFixture.at(0), EVERYONE));
        assertThat(see(STRANGER).status()).isNull();
        assertThat(mine().status()).isNull();
        site.given(new StatusSet(ANA, "🌱", "Planting", ProjectionFixture.at(1), EVERYONE));
        assertThat(see(STRANGER).status()).isEqualTo(new Status("🌱", "Planting", ProjectionFixture.at(1)));
    }

    @Test
    void fields_stand_in_the_order_that_the_person_gave_them() {
        site.given(
                field(1, FieldKind.TEXT, "One", EVERYONE),
                field(2, FieldKind.LINK, "Two", NOBODY),
                field(3, FieldKind.TEXT, "Three", EVERYONE),
                new ProfileFieldsArranged(ANA, List.of(id(3), id(1), id(2))),
                field(1, FieldKind.TEXT, "First", EVERYONE));
        assertThat(see(STRANGER).fields()).extracting(Field::label).containsExactly("Three", "First");
        assertThat(mine().fields()).extracting(OwnField::label).containsExactly("Three", "First", "Two");
        site.given(new ProfileFieldRemoved(ANA, id(3)));
        assertThat(see(STRANGER).fields()).extracting(Field::label).containsExactly("First");
    }

    @Test
    void what_was_erased_is_no_part_of_a_profile() {
        tellEverything();
        site.given(
                told(ANA, Detail.BIO, null, EVERYONE),
                new ProfileFieldSet(ANA, id(1), FieldKind.TEXT, null, null, EVERYONE),
                new StatusSet(ANA, null, null, null, EVERYONE));
        assertThat(seenBy(HERSELF)).isEqualTo("she/her Lisbon Blog avatar cover");
    }

    @Test
    void a_picture_is_given_to_whom_it_is_shown_and_only_while_it_is() {
        site.given(new PictureSet(ANA, Picture.COVER, GARDEN, FRIENDS));
        assertThat(shows(Picture.COVER, GARDEN, FRIEND)).isTrue();
        assertThat(shows(Picture.COVER, GARDEN, STRANGER)).isFalse();
        assertThat(shows(Picture.COVER, GARDEN, Actor.GUEST)).isFalse();
        assertThat(shows(Picture.AVATAR, GARDEN, FRIEND)).isFalse();
        site.given(new PictureSet(ANA, Picture.COVER, PORTRAIT, FRIENDS));
        assertThat(shows(Picture.COVER, GARDEN, HERSELF)).isFalse();
        site.given(new PictureRemoved(ANA, ANA, Picture.COVER, ""));
        assertThat(shows(Picture.COVER, PORTRAIT, HERSELF)).isFalse();
    }

    @Test
    void a_face_travels_with_a_person_while_everyone_may_see_it() {
        site.given(new PictureSet(ANA, Picture.AVATAR, PORTRAIT, EVERYONE));
        assertThat(face()).isEqualTo(PORTRAIT.value());
        site.given(new PictureSet(ANA, Picture.AVATAR, PORTRAIT, FRIENDS));
        assertThat(face()).isNull();
    }

    @Test
    void friends_of_both_are_shown_by_name_and_nobody_elses() {
        site.given(friends(CLEO, BEN), friends(DORA, ANA), friends(DORA, CLEO));
        var profile = see(STRANGER);
        assertThat(profile.commonFriends()).extracting(Person::name).containsExactly("The ben", "The dora");
        assertThat(profile.commonFriendCount()).isEqualTo(2);
        assertThat(see(HERSELF).commonFriends()).isEmpty();
        site.given(new PersonBlocked(FriendshipId.of(ANA, CLEO), ANA, CLEO));
        assertThat(see(STRANGER).commonFriendCount()).isZero();
    }

    @Test
    void receipts_are_shown_until_somebody_stops() {
        var privacy = site.bean(Privacy.class);
        assertThat(privacy.showsReceipts(ANA)).isTrue();
        site.given(new ReadReceiptsSet(ANA, false), new SearchVisibilitySet(ANA, true));
        assertThat(privacy.showsReceipts(ANA)).isFalse();
        assertThat(mine().readReceipts()).isFalse();
        assertThat(mine().hiddenFromSearch()).isTrue();
    }

    @Test
    void a_change_is_told_once_to_whoever_looks_without_its_content() {
        site.frames();
        site.once(told(ANA, Detail.BIO, "A secret", NOBODY));
        assertThat(site.frames())
                .containsExactly(new LiveUpdate("profiles.ana-id", "{\"type\":\"profile\",\"account\":\"ana-id\"}"));
    }

    @Test
    void changes_are_told_to_nobody_from_whom_the_profile_is_hidden() {
        assertThat(mayFollow(STRANGER)).isTrue();
        site.given(new PersonBlocked(FriendshipId.of(ANA, CLEO), ANA, CLEO));
        assertThat(mayFollow(STRANGER)).isFalse();
        assertThat(mayFollow(Actor.GUEST)).isFalse();
    }

    private void tellEverything() {
        site.given(
                told(ANA, Detail.BIO, "I grow *beans*.", EVERYONE),
                told(ANA, Detail.PRONOUNS, "she/her", FRIENDS),
                told(ANA, Detail.LOCATION, "Lisbon", NOBODY),
                field(1, FieldKind.TEXT, "Plays", EVERYONE),
                field(2, FieldKind.LINK, "Blog", NOBODY),
                new StatusSet(ANA, "🌱", "Planting", null, FRIENDS),
                new PictureSet(ANA, Picture.AVATAR, PORTRAIT, EVERYONE),
                new PictureSet(ANA, Picture.COVER, GARDEN, FRIENDS));
    }

    private String seenBy(Actor by) {
        var profile = see(by);
        var seen = new StringBuilder(profile.bioHtml().strip())
                .append(' ')
                .append(profile.pronouns())
                .append(' ')
                .append(profile.location());
        profile.fields().forEach(field -> seen.append(' ').append(field.label()));
        if (profile.status() != null) seen.append(' ').append(profile.status().emoji());
        if (PORTRAIT.value().equals(profile.person().avatar())) seen.append(" avatar");
        if (GARDEN.equals(profile.cover())) seen.append(" cover");
        return seen.toString().replaceAll(" +", " ").strip();
    }

    private Profile see(Actor by) {
        return site.asking(new ProfileOf(ANA, by), Profile.class);
    }

    private OwnProfile mine() {
        return site.asking(new MyProfile(HERSELF), OwnProfile.class);
    }

    private boolean shows(Picture picture, MediaId media, Actor by) {
        return site.asking(new PictureOf(ANA, picture, media, by), Shown.class).shown();
    }

    private boolean mayFollow(Actor by) {
        return site.asking(new ChangesOf(ANA, by), Shown.class).shown();
    }

    private @Nullable String face() {
        return site.asking(new PersonById(ANA, STRANGER), People.class)
                .people()
                .getFirst()
                .avatar();
    }

    private static AccountRegistered came(AccountId who, String username) {
        return new AccountRegistered(who, username, "The " + username, username + "@example.org");
    }

    private static FriendRequestAccepted friends(AccountId one, AccountId other) {
        return new FriendRequestAccepted(FriendshipId.of(one, other), one, other);
    }

    private static ProfileDescribed told(AccountId who, Detail detail, @Nullable String text, Visibility visibleTo) {
        return new ProfileDescribed(who, detail, text, visibleTo);
    }

    private static ProfileFieldSet field(int n, FieldKind kind, String label, Visibility visibleTo) {
        return new ProfileFieldSet(ANA, id(n), kind, label, "https://example.org", visibleTo);
    }

    private static FieldId id(int n) {
        return new FieldId("01900000-0000-7000-8000-%012x".formatted(n));
    }
}
