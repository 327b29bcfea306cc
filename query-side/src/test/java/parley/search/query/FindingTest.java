package parley.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.account.AccountEvent.*;
import parley.conversation.ConversationId;
import parley.conversation.MembershipEvent.*;
import parley.conversation.MembershipId;
import parley.friend.FriendshipEvent.*;
import parley.friend.FriendshipId;
import parley.friend.Relation;
import parley.platform.projection.ProjectionFixture;
import parley.profile.ProfileEvent.SearchVisibilitySet;
import parley.search.PeopleQuery.*;
import parley.shared.AccountId;
import parley.shared.Actor;

class FindingTest {

    static final AccountId ANA = new AccountId("ana-id");
    static final AccountId BOB = new AccountId("bob-id");
    static final AccountId CLEO = new AccountId("cleo-id");
    static final AccountId DORA = new AccountId("dora-id");
    static final ConversationId TEA = new ConversationId("01900000-0000-7000-8000-000000000001");

    final ProjectionFixture site = new ProjectionFixture()
            .given(
                    new AccountRegistered(ANA, "ana", "Ana Lima", "secret@example.org"),
                    new AccountRegistered(BOB, "bob", "Robert Ångström", "b@x.io"),
                    new AccountRegistered(CLEO, "cleo.x", "Zoë O'Brien", "zoe@example.org"),
                    new AccountRegistered(DORA, "dora", "Dora Banana", "dora@example.org"));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void bob_is_found_by_bob_whatever_his_mail_address() {
        assertThat(found(ANA, "bob")).containsExactly("bob");
    }

    @Test
    void mail_addresses_are_not_searched() {
        assertThat(found(ANA, "secret")).isEmpty();
        assertThat(found(ANA, "x.io")).isEmpty();
        assertThat(found(ANA, "example")).isEmpty();
    }

    @Test
    void any_part_of_a_name_or_username_finds() {
        assertThat(found(ANA, "ert")).containsExactly("bob");
        assertThat(found(ANA, "b")).contains("bob", "cleo.x", "dora");
        assertThat(found(ANA, "eo.x")).containsExactly("cleo.x");
        assertThat(found(ANA, "ana li")).containsExactly("ana");
        assertThat(found(ANA, "lian")).isEmpty();
    }

    @Test
    void case_and_accents_do_not_count() {
        assertThat(found(ANA, "ANGSTROM")).containsExactly("bob");
        assertThat(found(ANA, "ångs")).containsExactly("bob");
        assertThat(found(ANA, "zoe")).containsExactly("cleo.x");
    }

    @Test
    void nothing_is_found_by_nothing_and_visitors_find_nobody() {
        assertThat(found(ANA, " ")).isEmpty();
        assertThat(found(ANA, "'")).isEmpty();
        assertThat(site.asking(new FindPeople("bob", 20, Actor.GUEST), FoundPeople.class)
                        .people())
                .isEmpty();
    }

    @Test
    void a_long_text_finds_only_what_has_all_of_it() {
        var longest = "Wolfeschlegelsteinhausenbergerdorff";
        site.given(new AccountRegistered(new AccountId("w"), "wolfe", longest, "w@example.org"));
        assertThat(found(ANA, longest)).containsExactly("wolfe");
        assertThat(found(ANA, longest + "x")).isEmpty();
        assertThat(found(ANA, "Wolfeschlegelsteinhausenbergerdoof")).isEmpty();
    }

    @Test
    void whole_names_come_before_beginnings_of_words_and_those_before_the_rest() {
        site.given(
                new AccountRegistered(new AccountId("1"), "joanna", "Jo", "1@example.org"),
                new AccountRegistered(new AccountId("2"), "second", "Anabel", "2@example.org"));
        assertThat(found(BOB, "ana")).containsExactly("ana", "second", "dora");
    }

    @Test
    void friends_come_first_then_their_friends_then_others() {
        site.given(
                new AccountRegistered(new AccountId("1"), "an1", "Anton", "1@example.org"),
                new AccountRegistered(new AccountId("2"), "an2", "Dan", "2@example.org"),
                new AccountRegistered(new AccountId("3"), "an3", "Jan", "3@example.org"));
        befriend(CLEO, new AccountId("3"));
        befriend(new AccountId("3"), new AccountId("2"));
        assertThat(people(CLEO, "an"))
                .extracting(one -> one.person().username(), Found::relation, Found::commonFriends)
                .startsWith(
                        tuple("an3", Relation.FRIENDS, 0),
                        tuple("an2", Relation.STRANGERS, 1),
                        tuple("ana", Relation.STRANGERS, 0));
        assertThat(site.asking(new FindPeople("an", 2, Actor.member(CLEO)), FoundPeople.class)
                        .people())
                .hasSize(2);
    }

    @Test
    void another_name_is_found_and_the_old_one_no_longer() {
        site.given(new DisplayNameChanged(BOB, "Robin"));
        assertThat(found(ANA, "robin")).containsExactly("bob");
        assertThat(found(ANA, "robert")).isEmpty();
    }

    @Test
    void the_deactivated_are_not_found_until_they_come_back() {
        site.given(new AccountDeactivated(BOB, BOB));
        assertThat(found(ANA, "bob")).isEmpty();
        assertThat(found(BOB, "bob")).isEmpty();
        site.given(new AccountReactivated(BOB, ANA));
        assertThat(found(ANA, "bob")).containsExactly("bob");
    }

    @Test
    void the_blocked_are_found_neither_way() {
        site.given(new PersonBlocked(FriendshipId.of(ANA, BOB), ANA, BOB));
        assertThat(found(ANA, "bob")).isEmpty();
        assertThat(found(BOB, "lima")).isEmpty();
        assertThat(found(CLEO, "bob")).containsExactly("bob");
    }

    @Test
    void the_hidden_are_found_by_themselves_and_their_friends_only() {
        befriend(BOB, CLEO);
        site.given(new SearchVisibilitySet(BOB, true));
        assertThat(found(ANA, "bob")).isEmpty();
        assertThat(found(BOB, "bob")).containsExactly("bob");
        assertThat(found(CLEO, "bob")).containsExactly("bob");
        site.given(new SearchVisibilitySet(BOB, false));
        assertThat(found(ANA, "bob")).containsExactly("bob");
    }

    @Test
    void a_friends_friend_who_hides_is_not_found() {
        befriend(ANA, CLEO);
        befriend(CLEO, BOB);
        site.given(new SearchVisibilitySet(BOB, true));
        assertThat(found(ANA, "bob")).isEmpty();
    }

    @Nested
    class Suggestions {

        @Test
        void a_friend_in_common_counts_more_than_a_room_and_friends_are_not_suggested() {
            befriend(ANA, BOB);
            befriend(BOB, CLEO);
            site.given(joined(ANA), joined(BOB), joined(DORA));
            assertThat(suggested(ANA))
                    .extracting(one -> one.person().username(), Found::commonFriends, Found::commonRooms)
                    .containsExactly(tuple("cleo.x", 1, 0), tuple("dora", 0, 1));
        }

        @Test
        void a_room_that_one_has_left_is_not_in_common() {
            site.given(joined(ANA), joined(DORA), new ConversationLeft(MembershipId.of(TEA, DORA), TEA, DORA));
            assertThat(suggested(ANA)).isEmpty();
        }

        @Test
        void the_room_of_everybody_does_not_count() {
            for (var who : List.of(ANA, DORA))
                site.given(
                        new ConversationJoined(MembershipId.of(ConversationId.LOBBY, who), ConversationId.LOBBY, who));
            assertThat(suggested(ANA)).isEmpty();
        }

        @Test
        void the_asked_the_blocked_and_the_deactivated_are_not_suggested() {
            site.given(joined(ANA), joined(BOB), joined(CLEO), joined(DORA));
            assertThat(suggested(ANA)).hasSize(3);
            site.given(
                    new FriendRequested(FriendshipId.of(ANA, BOB), ANA, BOB, ""),
                    new PersonBlocked(FriendshipId.of(ANA, CLEO), CLEO, ANA),
                    new AccountDeactivated(DORA, DORA));
            assertThat(suggested(ANA)).isEmpty();
        }

        @Test
        void the_hidden_are_not_suggested() {
            site.given(joined(ANA), joined(BOB), new SearchVisibilitySet(BOB, true));
            assertThat(suggested(ANA)).isEmpty();
        }

        private List<Found> suggested(AccountId by) {
            return site.asking(new SuggestPeople(12, Actor.member(by)), FoundPeople.class)
                    .people();
        }
    }

    private List<Found> people(AccountId by, String text) {
        return site.asking(new FindPeople(text, 20, Actor.member(by)), FoundPeople.class)
                .people();
    }

    private List<String> found(AccountId by, String text) {
        return people(by, text).stream().map(one -> one.person().username()).toList();
    }

    private void befriend(AccountId one, AccountId other) {
        var pair = FriendshipId.of(one, other);
        site.given(new FriendRequested(pair, one, other, ""), new FriendRequestAccepted(pair, other, one));
    }

    private static ConversationJoined joined(AccountId who) {
        return new ConversationJoined(MembershipId.of(TEA, who), TEA, who);
    }
}
