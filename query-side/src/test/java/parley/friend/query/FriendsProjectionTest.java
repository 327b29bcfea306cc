package parley.friend.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.account.AccountEvent.AccountRegistered;
import parley.account.AccountQuery.People;
import parley.account.AccountQuery.Person;
import parley.friend.FriendshipEvent.*;
import parley.friend.FriendshipId;
import parley.friend.FriendshipQuery.*;
import parley.friend.Relation;
import parley.friend.Relation.NextStep;
import parley.live.LiveUpdate;
import parley.platform.mongo.MongoInMemory;
import parley.platform.projection.ProjectionFixture;
import parley.shared.AccountId;
import parley.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

class FriendsProjectionTest {

    static final AccountId ANA = new AccountId("ana-id");
    static final AccountId BEN = new AccountId("ben-id");
    static final AccountId CLEO = new AccountId("cleo-id");

    /** How many events come before those that a test tells of. */
    static final int BEFORE = 3;

    final ProjectionFixture site = new ProjectionFixture()
            .given(registered(ANA, "ana", "Ana"), registered(BEN, "ben", "Ben"), registered(CLEO, "cleo", "Cleo"));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void strangers_are_told_that_they_may_ask() {
        assertThat(relatedPerson(ANA, BEN))
                .isEqualTo(new RelatedPerson(person(ANA, BEN), Relation.STRANGERS, NextStep.ADD, "", null));
        assertThat(relatedPerson(ANA, ANA).relation()).isEqualTo(Relation.ONESELF);
        assertThat(friends(ANA)).isEmpty();
    }

    @Test
    void a_request_shows_to_both_with_its_note_and_time() {
        site.given(asked(ANA, BEN, "Hello"));
        var at = ProjectionFixture.at(BEFORE);
        assertThat(requests(ANA).outgoing())
                .containsExactly(new RelatedPerson(person(ANA, BEN), Relation.ASKED, NextStep.CANCEL, "Hello", at));
        assertThat(requests(BEN).incoming())
                .containsExactly(new RelatedPerson(person(BEN, ANA), Relation.ASKS, NextStep.ACCEPT, "Hello", at));
        assertThat(told(site.frames()))
                .containsExactlyInAnyOrder(
                        tuple("people.ana-id", "ben", "ASKED"), tuple("people.ben-id", "ana", "ASKS"));
    }

    @Test
    void friends_are_listed_by_name_and_requests_are_gone() {
        site.given(asked(ANA, BEN, "Hello"), begun(BEN, ANA), asked(CLEO, BEN, ""), begun(BEN, CLEO));
        assertThat(friends(BEN)).containsExactly("Ana", "Cleo");
        assertThat(friends(ANA)).containsExactly("Ben");
        assertThat(requests(BEN).incoming()).isEmpty();
        assertThat(requests(ANA).outgoing()).isEmpty();
        assertThat(told(site.frames()))
                .contains(tuple("people.ana-id", "ben", "FRIENDS"), tuple("people.ben-id", "ana", "FRIENDS"));
    }

    @Test
    void what_is_declined_taken_back_or_ended_leaves_strangers() {
        for (var ending : List.of(declined(BEN, ANA), cancelled(ANA, BEN))) {
            site.given(asked(ANA, BEN, "Hello"), ending);
            assertThat(relatedPerson(ANA, BEN).relation()).isEqualTo(Relation.STRANGERS);
            assertThat(relatedPerson(BEN, ANA).relation()).isEqualTo(Relation.STRANGERS);
        }
        site.given(asked(ANA, BEN, "Hello"), begun(BEN, ANA), ended(ANA, BEN));
        assertThat(friends(ANA)).isEmpty();
        assertThat(friends(BEN)).isEmpty();
        assertThat(told(site.frames()))
                .contains(tuple("people.ana-id", "ben", "STRANGERS"), tuple("people.ben-id", "ana", "STRANGERS"));
    }

    @Test
    void an_erased_note_is_empty() {
        site.given(asked(ANA, BEN, null));
        assertThat(relatedPerson(BEN, ANA).note()).isEmpty();
    }

    @Test
    void events_that_were_half_written_when_the_process_died_are_written_whole_by_the_next() {
        site.stored(asked(ANA, BEN, "Hello"), begun(BEN, ANA));
        site.database().crashAfterWrites(1);
        assertThatThrownBy(() -> site.deliver(BEFORE, site.happened(), false)).isInstanceOf(MongoInMemory.Crash.class);
        site.database().recover();
        site.deliver(BEFORE, site.happened(), false);
        assertThat(friends(ANA)).containsExactly("Ben");
        assertThat(friends(BEN)).containsExactly("Ana");
    }

    @Test
    void a_rebuild_leaves_the_same_and_tells_nobody() {
        site.given(asked(ANA, BEN, "Hello"), begun(BEN, ANA), asked(CLEO, ANA, ""), blocked(ANA, CLEO));
        var before = site.database().dump();
        site.frames();
        site.rebuild(2);
        assertThat(site.database().dump()).isEqualTo(before);
        assertThat(site.frames()).isEmpty();
    }

    @Nested
    class Blocking {

        @Test
        void the_one_who_blocks_sees_it_and_the_other_sees_a_stranger() {
            site.given(blocked(ANA, BEN));
            assertThat(relatedPerson(ANA, BEN).relation()).isEqualTo(Relation.BLOCKED);
            assertThat(relatedPerson(ANA, BEN).next()).isEqualTo(NextStep.UNBLOCK);
            assertThat(relatedPerson(BEN, ANA).relation()).isEqualTo(Relation.STRANGERS);
            assertThat(names(site.asking(new MyBlocks(Actor.member(ANA)), RelatedPeople.class)))
                    .containsExactly("Ben");
            assertThat(told(site.frames())).containsExactly(tuple("people.ana-id", "ben", "BLOCKED"));
        }

        @Test
        void what_the_blocked_asked_stays_open_for_them_alone_whether_before_or_after() {
            site.given(asked(BEN, ANA, "Before"), blocked(ANA, BEN), blocked(ANA, CLEO), withheld(CLEO, ANA, "After"));
            assertThat(requests(ANA).incoming()).isEmpty();
            assertThat(requests(BEN).outgoing()).extracting(RelatedPerson::note).containsExactly("Before");
            assertThat(requests(CLEO).outgoing())
                    .extracting(RelatedPerson::note)
                    .containsExactly("After");
            assertThat(told(site.frames()))
                    .doesNotContain(tuple("people.ana-id", "cleo", "ASKS"))
                    .contains(tuple("people.cleo-id", "ana", "ASKED"));
        }

        @Test
        void unblocking_brings_nothing_back() {
            site.given(asked(BEN, ANA, "Before"), blocked(ANA, BEN), unblocked(ANA, BEN));
            assertThat(relatedPerson(ANA, BEN).relation()).isEqualTo(Relation.STRANGERS);
            assertThat(requests(ANA).incoming()).isEmpty();
            assertThat(site.asking(new MyBlocks(Actor.member(ANA)), RelatedPeople.class)
                            .relatedPeople())
                    .isEmpty();
        }

        @Test
        void whoever_is_blocked_is_told_exactly_what_anybody_is_told() {
            site.given(asked(BEN, ANA, ""), asked(CLEO, ANA, ""), blocked(ANA, CLEO));
            var unblocked = requests(BEN).outgoing().getFirst();
            var blocked = requests(CLEO).outgoing().getFirst();
            assertThat(blocked.relation()).isEqualTo(unblocked.relation());
            assertThat(blocked.person()).isEqualTo(unblocked.person());
            assertThat(told(site.frames())).doesNotContain(tuple("people.cleo-id", "ana", "STRANGERS"));
        }
    }

    @Nested
    class Lists_of_others {

        @Test
        void friends_are_shown_to_oneself_and_to_friends_only() {
            site.given(asked(ANA, BEN, ""), begun(BEN, ANA));
            assertThat(peopleOf(new FriendsOf(ANA, Actor.member(ANA)))).containsExactly("Ben");
            assertThat(peopleOf(new FriendsOf(ANA, Actor.member(BEN)))).containsExactly("Ben");
            assertThatThrownBy(() -> peopleOf(new FriendsOf(ANA, Actor.member(CLEO))))
                    .hasRootCauseMessage("FRIENDS_ONLY");
        }

        @Test
        void an_unknown_persons_friends_look_like_a_strangers() {
            assertThatThrownBy(() -> peopleOf(new FriendsOf(new AccountId("nobody"), Actor.member(CLEO))))
                    .hasRootCauseMessage("FRIENDS_ONLY");
        }

        @Test
        void common_friends_are_those_of_both_unless_one_has_blocked_the_other() {
            site.given(asked(ANA, BEN, ""), begun(BEN, ANA), asked(CLEO, BEN, ""), begun(BEN, CLEO));
            assertThat(peopleOf(new CommonFriends(CLEO, Actor.member(ANA)))).containsExactly("Ben");
            site.given(blocked(CLEO, ANA));
            assertThat(peopleOf(new CommonFriends(CLEO, Actor.member(ANA)))).isEmpty();
        }
    }

    @Nested
    class Telling_other_features {

        @Test
        void relations_and_blocks_are_known_from_both_sides() {
            site.given(asked(ANA, BEN, ""), begun(BEN, ANA), blocked(ANA, CLEO));
            var relations = site.bean(Relations.class);
            assertThat(relations.between(ANA, BEN)).isEqualTo(Relation.FRIENDS);
            assertThat(relations.friendsOf(ANA)).containsExactly(BEN);
            assertThat(relations.blockedEitherWay(ANA, CLEO)).isTrue();
            assertThat(relations.blockedEitherWay(CLEO, ANA)).isTrue();
            assertThat(relations.blockedEitherWay(ANA, BEN)).isFalse();
            assertThat(relations.between(CLEO, ANA)).isEqualTo(Relation.STRANGERS);
        }

        @Test
        void a_circle_counts_the_friends_in_common_with_whom_one_does_not_know() {
            site.given(asked(ANA, BEN, ""), begun(BEN, ANA), asked(CLEO, BEN, ""), begun(BEN, CLEO));
            var relations = site.bean(Relations.class);
            assertThat(relations.graphOf(ANA).friendsOfFriends()).containsOnlyKeys(CLEO);
            site.given(blocked(CLEO, ANA));
            assertThat(relations.graphOf(ANA).friendsOfFriends()).isEmpty();
            assertThat(relations.graphOf(ANA).apart()).containsExactly(CLEO);
        }
    }

    private RelatedPerson relatedPerson(AccountId by, AccountId other) {
        return site.asking(new RelationTo(other, Actor.member(by)), RelatedPerson.class);
    }

    private Person person(AccountId by, AccountId other) {
        return relatedPerson(by, other).person();
    }

    private FriendRequests requests(AccountId by) {
        return site.asking(new MyFriendRequests(Actor.member(by)), FriendRequests.class);
    }

    private List<String> friends(AccountId by) {
        return names(site.asking(new MyFriends(Actor.member(by)), RelatedPeople.class));
    }

    private static List<String> names(RelatedPeople relatedPeople) {
        return relatedPeople.relatedPeople().stream()
                .map(relatedPerson -> relatedPerson.person().name())
                .toList();
    }

    private List<String> peopleOf(Object query) {
        return site.asking(query, People.class).people().stream()
                .map(Person::name)
                .toList();
    }

    private static List<Tuple> told(List<LiveUpdate> frames) {
        var json = JsonMapper.builder().build();
        return frames.stream()
                .filter(frame -> frame.topic().startsWith("people."))
                .map(frame -> {
                    var relatedPerson = json.readTree(frame.json()).path("relatedPerson");
                    return tuple(
                            frame.topic(),
                            relatedPerson.at("/person/username").asString(),
                            relatedPerson.path("relation").asString());
                })
                .toList();
    }

    static AccountRegistered registered(AccountId who, String username, String name) {
        return new AccountRegistered(who, username, name, username + "@example.org");
    }

    static FriendRequested asked(AccountId by, AccountId other, @Nullable String note) {
        return new FriendRequested(FriendshipId.of(by, other), by, other, note);
    }

    static FriendRequestWithheld withheld(AccountId by, AccountId other, String note) {
        return new FriendRequestWithheld(FriendshipId.of(by, other), by, other, note);
    }

    static FriendRequestAccepted begun(AccountId by, AccountId other) {
        return new FriendRequestAccepted(FriendshipId.of(by, other), by, other);
    }

    static FriendRequestDeclined declined(AccountId by, AccountId other) {
        return new FriendRequestDeclined(FriendshipId.of(by, other), by, other);
    }

    static FriendRequestCancelled cancelled(AccountId by, AccountId other) {
        return new FriendRequestCancelled(FriendshipId.of(by, other), by, other);
    }

    static FriendshipEnded ended(AccountId by, AccountId other) {
        return new FriendshipEnded(FriendshipId.of(by, other), by, other);
    }

    static PersonBlocked blocked(AccountId by, AccountId other) {
        return new PersonBlocked(FriendshipId.of(by, other), by, other);
    }

    static PersonUnblocked unblocked(AccountId by, AccountId other) {
        return new PersonUnblocked(FriendshipId.of(by, other), by, other);
    }
}
