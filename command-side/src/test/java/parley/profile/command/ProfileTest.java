package parley.profile.command;

import static parley.profile.FieldKind.LINK;
import static parley.profile.FieldKind.TEXT;
import static parley.profile.ProfileRejection.*;
import static parley.profile.Visibility.EVERYONE;
import static parley.profile.Visibility.FRIENDS;
import static parley.profile.Visibility.NOBODY;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaKind;
import parley.media.MediaRejection;
import parley.media.command.MediaUses;
import parley.profile.Detail;
import parley.profile.FieldId;
import parley.profile.Picture;
import parley.profile.ProfileCommand.*;
import parley.profile.ProfileEvent.*;
import parley.profile.ProfileRejection;
import parley.profile.Visibility;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;
import parley.shared.CommandRejected.Refusal;
import parley.shared.Rejection;
import parley.shared.Role;

class ProfileTest {

    static final AccountId ANA = new AccountId("ana-id");
    static final Actor ANA_HERSELF = Actor.member(ANA);
    static final Actor BEN = Actor.member(new AccountId("ben-id"));
    static final Actor ADMINISTRATOR = new Actor(new AccountId("admin-id"), Set.of(Role.MEMBER, Role.ADMIN));
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final MediaId PORTRAIT = new MediaId("01900000-0000-7000-8000-0000000000d1");

    final FixtureConfiguration<Profile> profile = new AggregateTestFixture<>(Profile.class);

    @BeforeEach
    void surroundings() {
        profile.registerInjectableResource(Clock.fixed(NOON, ZoneOffset.UTC))
                .registerInjectableResource(new MediaOfAna());
    }

    @Nested
    class Details {

        @Test
        void a_person_tells_of_themselves() {
            profile.givenNoPriorActivity().when(describe(" I grow *beans*.\n")).expectEvents(described(EVERYONE));
        }

        @Test
        void a_guest_does_not() {
            var command = new DescribeProfile(Actor.GUEST, Detail.BIO, "Nobody", EVERYONE);
            refused(profile.givenNoPriorActivity().when(command), NOT_YOUR_PROFILE);
        }

        @Test
        void the_same_again_changes_nothing() {
            unchanged(profile.given(described(EVERYONE)).when(describe("I grow *beans*.")));
        }

        @Test
        void the_same_for_fewer_eyes_is_a_change() {
            profile.given(described(EVERYONE))
                    .when(new DescribeProfile(ANA_HERSELF, Detail.BIO, "I grow *beans*.", FRIENDS))
                    .expectEvents(described(FRIENDS));
        }

        @Test
        void an_empty_text_takes_a_detail_away() {
            profile.given(described(EVERYONE)).when(describe(" ")).expectEvents(removed(ANA, ""));
        }

        @Test
        void taking_away_what_is_not_there_changes_nothing() {
            unchanged(profile.givenNoPriorActivity().when(describe("")));
        }

        @ParameterizedTest
        @CsvSource({
            "BIO, 2001, BIO_TOO_LONG",
            "PRONOUNS, 41, PRONOUNS_MALFORMED",
            "LOCATION, 101, LOCATION_MALFORMED",
        })
        void what_is_too_long_is_refused(Detail detail, int length, ProfileRejection reason) {
            var command = new DescribeProfile(ANA_HERSELF, detail, "a".repeat(length), EVERYONE);
            refused(profile.givenNoPriorActivity().when(command), reason);
        }

        @Test
        void what_just_fits_is_taken() {
            var text = "🌱".repeat(2000);
            profile.givenNoPriorActivity()
                    .when(describe(text))
                    .expectEvents(new ProfileDescribed(ANA, Detail.BIO, text, EVERYONE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"she\nher", "\u202Ereh/ehs"})
        void pronouns_are_one_line_in_one_direction(String text) {
            var command = new DescribeProfile(ANA_HERSELF, Detail.PRONOUNS, text, EVERYONE);
            refused(profile.givenNoPriorActivity().when(command), PRONOUNS_MALFORMED);
        }

        @Test
        void a_time_zone_has_a_name_that_is_known() {
            profile.givenNoPriorActivity()
                    .when(new DescribeProfile(ANA_HERSELF, Detail.TIME_ZONE, "Europe/Lisbon", EVERYONE))
                    .expectEvents(new ProfileDescribed(ANA, Detail.TIME_ZONE, "Europe/Lisbon", EVERYONE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Europe/Atlantis", "+25:00", "lisbon"})
        void any_other_time_zone_is_refused(String name) {
            var command = new DescribeProfile(ANA_HERSELF, Detail.TIME_ZONE, name, EVERYONE);
            refused(profile.givenNoPriorActivity().when(command), TIME_ZONE_UNKNOWN);
        }

        @Test
        void an_administrator_takes_away_what_breaks_a_rule_and_says_why() {
            profile.given(described(EVERYONE))
                    .when(new RemoveDetail(ANA, ADMINISTRATOR, Detail.BIO, "Advertising"))
                    .expectEvents(removed(ADMINISTRATOR.account(), "Advertising"));
        }

        @Test
        void an_administrator_who_says_nothing_is_refused() {
            refused(
                    profile.given(described(EVERYONE)).when(new RemoveDetail(ANA, ADMINISTRATOR, Detail.BIO, " ")),
                    REMOVAL_UNEXPLAINED);
        }

        @Test
        void nobody_else_takes_anything_away() {
            refused(
                    profile.given(described(EVERYONE)).when(new RemoveDetail(ANA, BEN, Detail.BIO, "Envy")),
                    NOT_YOUR_PROFILE);
        }
    }

    @Nested
    class Fields {

        @Test
        void a_person_adds_a_field_of_their_own() {
            profile.givenNoPriorActivity()
                    .when(new SetField(ANA_HERSELF, field(1), TEXT, " Plays ", "The cello", FRIENDS))
                    .expectEvents(new ProfileFieldSet(ANA, field(1), TEXT, "Plays", "The cello", FRIENDS));
        }

        @ParameterizedTest
        @CsvSource({"'', x", "x, ''", "'a\nb', x", "01234567890123456789012345678901234567890, x"})
        void a_field_without_label_or_text_is_refused(String label, String text) {
            var command = new SetField(ANA_HERSELF, field(1), TEXT, label, text, EVERYONE);
            refused(profile.givenNoPriorActivity().when(command), FIELD_MALFORMED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://example.org", "http://localhost:8080/a?b=c#d", "HTTPS://EXAMPLE.ORG"})
        void a_link_leads_into_the_web(String address) {
            profile.givenNoPriorActivity()
                    .when(new SetField(ANA_HERSELF, field(1), LINK, "Home", address, EVERYONE))
                    .expectEvents(new ProfileFieldSet(ANA, field(1), LINK, "Home", address, EVERYONE));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "javascript:alert(1)",
                    "data:text/html,x",
                    "example.org",
                    "//example.org",
                    "https://",
                    "https://exa mple.org",
                    "https://parley.example@evil.example/",
                    "mailto:ana@example.org"
                })
        void a_link_that_leads_anywhere_else_is_refused(String address) {
            var command = new SetField(ANA_HERSELF, field(1), LINK, "Home", address, EVERYONE);
            refused(profile.givenNoPriorActivity().when(command), LINK_MALFORMED);
        }

        @Test
        void the_same_again_changes_nothing() {
            unchanged(profile.given(told(1)).when(tell(1)));
        }

        @Test
        void twelve_fields_are_enough() {
            refused(profile.given(told(1, 12)).when(tell(13)), TOO_MANY_FIELDS);
        }

        @Test
        void one_of_twelve_can_be_changed() {
            profile.given(told(1, 12))
                    .when(new SetField(ANA_HERSELF, field(3), TEXT, "Three", "3", NOBODY))
                    .expectEvents(new ProfileFieldSet(ANA, field(3), TEXT, "Three", "3", NOBODY));
        }

        @Test
        void eight_links_are_enough_and_do_not_count_as_fields() {
            var links = IntStream.rangeClosed(1, 8).mapToObj(this::linked).toList();
            var ninth = new SetField(ANA_HERSELF, field(9), LINK, "Home", "https://example.org", EVERYONE);
            refused(profile.given(links).when(ninth), TOO_MANY_LINKS);
            profile.given(links).when(tell(9)).expectEvents(told(9));
        }

        @Test
        void a_field_is_taken_away() {
            profile.given(told(1))
                    .when(new RemoveField(ANA_HERSELF, field(1)))
                    .expectEvents(new ProfileFieldRemoved(ANA, field(1)));
        }

        @Test
        void taking_it_away_again_changes_nothing() {
            unchanged(profile.given(told(1), new ProfileFieldRemoved(ANA, field(1)))
                    .when(new RemoveField(ANA_HERSELF, field(1))));
        }

        @Test
        void fields_are_put_in_another_order() {
            profile.given(told(1, 3))
                    .when(new ArrangeFields(ANA_HERSELF, List.of(field(3), field(1), field(2))))
                    .expectEvents(new ProfileFieldsArranged(ANA, List.of(field(3), field(1), field(2))));
        }

        @Test
        void an_order_names_what_it_knows_and_leaves_the_rest_behind_it() {
            profile.given(told(1, 3))
                    .when(new ArrangeFields(ANA_HERSELF, List.of(field(7), field(2), field(2))))
                    .expectEvents(new ProfileFieldsArranged(ANA, List.of(field(2), field(1), field(3))));
        }

        @Test
        void the_order_there_is_changes_nothing() {
            var order = List.of(field(2), field(1));
            unchanged(profile.given(List.of(told(1), told(2), new ProfileFieldsArranged(ANA, order)))
                    .when(new ArrangeFields(ANA_HERSELF, order)));
        }

        private ProfileFieldSet linked(int n) {
            return new ProfileFieldSet(ANA, field(n), LINK, "Home", "https://example.org", EVERYONE);
        }
    }

    @Nested
    class Status {

        @Test
        void a_person_says_what_they_are_about_until_a_time() {
            profile.givenNoPriorActivity()
                    .when(status("🌴", "Away", NOON.plusSeconds(60)))
                    .expectEvents(new StatusSet(ANA, "🌴", "Away", NOON.plusSeconds(60), EVERYONE));
        }

        @Test
        void an_emoji_alone_or_a_text_alone_will_do() {
            profile.givenNoPriorActivity()
                    .when(new SetStatus(ANA_HERSELF, "🌴", "", null, FRIENDS))
                    .expectEvents(new StatusSet(ANA, "🌴", "", null, FRIENDS));
            profile.givenNoPriorActivity()
                    .when(new SetStatus(ANA_HERSELF, "", "Away", null, FRIENDS))
                    .expectEvents(new StatusSet(ANA, "", "Away", null, FRIENDS));
        }

        @ParameterizedTest
        @CsvSource({"'', ''", "ab, x", "🌴🌴, x", "🌴, 'a\nb'"})
        void anything_else_is_refused(String emoji, String text) {
            refused(
                    profile.givenNoPriorActivity().when(new SetStatus(ANA_HERSELF, emoji, text, null, EVERYONE)),
                    STATUS_MALFORMED);
        }

        @Test
        void a_status_of_more_than_a_hundred_characters_is_refused() {
            var command = new SetStatus(ANA_HERSELF, "", "a".repeat(101), null, EVERYONE);
            refused(profile.givenNoPriorActivity().when(command), STATUS_MALFORMED);
        }

        @Test
        void a_status_that_is_over_before_it_begins_is_refused() {
            refused(profile.givenNoPriorActivity().when(status("🌴", "Away", NOON)), STATUS_ALREADY_OVER);
        }

        @Test
        void the_same_again_changes_nothing_even_when_it_is_over() {
            unchanged(profile.given(new StatusSet(ANA, "🌴", "Away", NOON, EVERYONE))
                    .when(status("🌴", "Away", NOON)));
        }

        @Test
        void a_status_is_taken_back() {
            profile.given(new StatusSet(ANA, "🌴", "Away", null, EVERYONE))
                    .when(new ClearStatus(ANA_HERSELF))
                    .expectEvents(new StatusCleared(ANA));
        }

        @Test
        void taking_back_none_changes_nothing() {
            unchanged(profile.givenNoPriorActivity().when(new ClearStatus(ANA_HERSELF)));
        }

        private SetStatus status(String emoji, String text, Instant until) {
            return new SetStatus(ANA_HERSELF, emoji, text, until, EVERYONE);
        }
    }

    @Nested
    class Pictures {

        @Test
        void a_person_shows_their_face() {
            profile.givenNoPriorActivity().when(show(EVERYONE)).expectEvents(shown(EVERYONE));
        }

        @Test
        void the_same_again_changes_nothing() {
            unchanged(profile.given(shown(EVERYONE)).when(show(EVERYONE)));
        }

        @Test
        void a_person_shows_it_to_fewer_eyes() {
            profile.given(shown(EVERYONE))
                    .when(new ShowPictureTo(ANA_HERSELF, Picture.AVATAR, FRIENDS))
                    .expectEvents(shown(FRIENDS));
        }

        @Test
        void showing_it_to_the_same_or_showing_none_changes_nothing() {
            unchanged(profile.given(shown(EVERYONE)).when(new ShowPictureTo(ANA_HERSELF, Picture.AVATAR, EVERYONE)));
            unchanged(profile.given(shown(EVERYONE)).when(new ShowPictureTo(ANA_HERSELF, Picture.COVER, FRIENDS)));
        }

        @Test
        void a_face_is_a_file_of_ones_own() {
            var somebodyElses = new MediaId("01900000-0000-7000-8000-0000000000d2");
            var command = new SetPicture(ANA_HERSELF, Picture.AVATAR, somebodyElses, EVERYONE);
            refused(profile.givenNoPriorActivity().when(command), MediaRejection.NO_SUCH_MEDIA);
        }

        @Test
        void a_person_takes_it_away() {
            profile.given(shown(EVERYONE))
                    .when(new RemovePicture(ANA, ANA_HERSELF, Picture.AVATAR, ""))
                    .expectEvents(new PictureRemoved(ANA, ANA, Picture.AVATAR, ""));
        }

        @Test
        void an_administrator_does_it_with_a_reason() {
            profile.given(shown(EVERYONE))
                    .when(new RemovePicture(ANA, ADMINISTRATOR, Picture.AVATAR, "Not yours"))
                    .expectEvents(new PictureRemoved(ANA, ADMINISTRATOR.account(), Picture.AVATAR, "Not yours"));
        }

        @Test
        void nobody_else_does() {
            refused(
                    profile.given(shown(EVERYONE)).when(new RemovePicture(ANA, BEN, Picture.AVATAR, "Ugly")),
                    NOT_YOUR_PROFILE);
        }

        @Test
        void taking_away_the_cover_leaves_the_face() {
            unchanged(profile.given(shown(EVERYONE)).when(new RemovePicture(ANA, ANA_HERSELF, Picture.COVER, "")));
        }
    }

    @Nested
    class Privacy {

        @Test
        void a_person_is_found_until_they_hide() {
            unchanged(profile.givenNoPriorActivity().when(new SetSearchVisibility(ANA_HERSELF, false)));
            profile.givenNoPriorActivity()
                    .when(new SetSearchVisibility(ANA_HERSELF, true))
                    .expectEvents(new SearchVisibilitySet(ANA, true));
        }

        @Test
        void hiding_twice_changes_nothing() {
            unchanged(
                    profile.given(new SearchVisibilitySet(ANA, true)).when(new SetSearchVisibility(ANA_HERSELF, true)));
        }

        @Test
        void a_person_shows_what_they_have_read_until_they_stop() {
            unchanged(profile.givenNoPriorActivity().when(new SetReadReceipts(ANA_HERSELF, true)));
            profile.givenNoPriorActivity()
                    .when(new SetReadReceipts(ANA_HERSELF, false))
                    .expectEvents(new ReadReceiptsSet(ANA, false));
        }
    }

    /** The portrait is hers, and there is no other. */
    private static final class MediaOfAna implements MediaUses {

        @Override
        public List<MediaFile> require(AccountId owner, Collection<MediaId> media) {
            if (!owner.equals(ANA) || !Set.of(PORTRAIT).containsAll(media))
                throw new CommandRejected(MediaRejection.NO_SUCH_MEDIA);
            return List.of(new MediaFile(PORTRAIT, MediaKind.PICTURE, "me.jpg", "image/jpeg", 1_000, 256, 256, ""));
        }

        @Override
        public void use(Collection<MediaId> media, String place) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release(String place, Instant at) {
            throw new UnsupportedOperationException();
        }
    }

    private static DescribeProfile describe(String bio) {
        return new DescribeProfile(ANA_HERSELF, Detail.BIO, bio, EVERYONE);
    }

    private static ProfileDescribed described(Visibility visibleTo) {
        return new ProfileDescribed(ANA, Detail.BIO, "I grow *beans*.", visibleTo);
    }

    private static DetailRemoved removed(AccountId by, String reason) {
        return new DetailRemoved(ANA, by, Detail.BIO, reason);
    }

    private static SetPicture show(Visibility visibleTo) {
        return new SetPicture(ANA_HERSELF, Picture.AVATAR, PORTRAIT, visibleTo);
    }

    private static PictureSet shown(Visibility visibleTo) {
        return new PictureSet(ANA, Picture.AVATAR, PORTRAIT, visibleTo);
    }

    private static FieldId field(int n) {
        return new FieldId("01900000-0000-7000-8000-%012x".formatted(n));
    }

    private static SetField tell(int n) {
        return new SetField(ANA_HERSELF, field(n), TEXT, "Number", Integer.toString(n), EVERYONE);
    }

    private static ProfileFieldSet told(int n) {
        return new ProfileFieldSet(ANA, field(n), TEXT, "Number", Integer.toString(n), EVERYONE);
    }

    private static List<ProfileFieldSet> told(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(ProfileTest::told).toList();
    }

    private static void unchanged(ResultValidator<Profile> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static void refused(ResultValidator<Profile> result, Rejection reason) {
        result.expectNoEvents().expectExceptionDetails(new Refusal(reason.name(), reason.kind(), reason.sentence()));
    }
}
