package parley.friend.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.account.AccountRejection;
import parley.account.command.Accounts;
import parley.friend.FriendshipCommand.*;
import parley.friend.FriendshipEvent.*;
import parley.friend.FriendshipId;
import parley.friend.FriendshipRejection;
import parley.friend.RequestNote;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;
import parley.shared.Rejection;

class FriendshipTest {

    static final AccountId ANA = new AccountId("ana");
    static final AccountId BEN = new AccountId("ben");
    static final AccountId NOBODY = new AccountId("nobody");
    static final FriendshipId PAIR = FriendshipId.of(ANA, BEN);
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    final FixtureConfiguration<Friendship> friendship = new AggregateTestFixture<>(Friendship.class);

    private final Set<FriendshipRejection> full = EnumSet.noneOf(FriendshipRejection.class);
    private Instant now = NOON;

    @BeforeEach
    void surroundings() {
        friendship.registerInjectableResource(new Accounts() {
            @Override
            public boolean exists(AccountId account) {
                return Set.of(ANA, BEN).contains(account);
            }

            @Override
            public boolean isActive(AccountId account) {
                return exists(account);
            }
        });
        friendship.registerInjectableResource(new FriendshipLimits() {
            @Override
            public void requireRequest(AccountId asker, AccountId asked) {
                refuse(FriendshipRejection.TOO_MANY_OPEN_REQUESTS);
            }

            @Override
            public void requireFriendship(AccountId one, AccountId other) {
                refuse(FriendshipRejection.TOO_MANY_FRIENDS);
            }

            @Override
            public void requireBlock(AccountId by) {
                refuse(FriendshipRejection.TOO_MANY_BLOCKS);
            }

            private void refuse(FriendshipRejection reason) {
                if (full.contains(reason)) throw new CommandRejected(reason);
            }
        });
        InstantSource time = () -> now;
        friendship.registerInjectableResource(time.withZone(ZoneOffset.UTC));
    }

    @Test
    void a_pair_is_the_same_from_either_side() {
        assertThat(FriendshipId.of(BEN, ANA)).isEqualTo(PAIR);
    }

    @Nested
    class Strangers {

        @Test
        void one_asks_the_other_with_a_note() {
            friendship.givenNoPriorActivity().when(adds(ANA, BEN, " Hello ")).expectEvents(asked(ANA, BEN, "Hello"));
        }

        @Test
        void nobody_asks_themselves() {
            refused(friendship.givenNoPriorActivity().when(adds(ANA, ANA, "")), FriendshipRejection.NOT_WITH_YOURSELF);
        }

        @Test
        void nobody_asks_a_person_who_does_not_exist() {
            refused(friendship.givenNoPriorActivity().when(adds(ANA, NOBODY, "")), AccountRejection.NO_SUCH_ACCOUNT);
        }

        @Test
        void a_note_of_300_characters_goes_and_one_more_does_not() {
            var longest = "é😀".repeat(150);
            friendship.givenNoPriorActivity().when(adds(ANA, BEN, longest)).expectEvents(asked(ANA, BEN, longest));
            assertThatThrownBy(() -> new RequestNote(longest + "."))
                    .isInstanceOfSatisfying(
                            CommandRejected.class,
                            refusal -> assertThat(refusal.getDetails().orElseThrow())
                                    .isEqualTo(refusalOf(FriendshipRejection.NOTE_TOO_LONG)));
        }

        @Test
        void whoever_waits_for_a_hundred_answers_asks_nobody_else() {
            full.add(FriendshipRejection.TOO_MANY_OPEN_REQUESTS);
            refused(
                    friendship.givenNoPriorActivity().when(adds(ANA, BEN, "")),
                    FriendshipRejection.TOO_MANY_OPEN_REQUESTS);
        }

        @Test
        void there_is_nothing_to_answer_take_back_or_end() {
            refusesAllAnswers(ANA, BEN);
        }

        @Test
        void unfriending_a_stranger_is_refused_and_tells_nobody() {
            refused(friendship.givenNoPriorActivity().when(unfriends(ANA, BEN)), FriendshipRejection.NOT_FRIENDS);
        }
    }

    @Nested
    class Asked {

        @Test
        void the_other_accepts() {
            friendship.given(anaAskedBen()).when(accepts(BEN, ANA)).expectEvents(begun(BEN, ANA));
        }

        @Test
        void two_who_ask_each_other_become_friends_once() {
            friendship.given(anaAskedBen()).when(adds(BEN, ANA, "")).expectEvents(begun(BEN, ANA));
        }

        @Test
        void the_other_agrees_by_asking_though_they_have_asked_a_hundred() {
            full.add(FriendshipRejection.TOO_MANY_OPEN_REQUESTS);
            friendship.given(anaAskedBen()).when(adds(BEN, ANA, "")).expectEvents(begun(BEN, ANA));
        }

        @Test
        void nobody_agrees_beyond_the_most_friends() {
            full.add(FriendshipRejection.TOO_MANY_FRIENDS);
            refused(friendship.given(anaAskedBen()).when(adds(BEN, ANA, "")), FriendshipRejection.TOO_MANY_FRIENDS);
            refused(
                    friendship.given(anaAskedBen()).when(new AcceptFriendRequest(Actor.member(BEN), ANA)),
                    FriendshipRejection.TOO_MANY_FRIENDS);
        }

        @Test
        void nobody_blocks_beyond_the_most() {
            full.add(FriendshipRejection.TOO_MANY_BLOCKS);
            refused(
                    friendship.givenNoPriorActivity().when(new BlockPerson(Actor.member(BEN), ANA)),
                    FriendshipRejection.TOO_MANY_BLOCKS);
        }

        @Test
        void a_double_click_asks_once() {
            refused(friendship.given(anaAskedBen()).when(adds(ANA, BEN, "")), FriendshipRejection.ALREADY_ASKED);
        }

        @Test
        void nobody_accepts_or_declines_what_they_asked_themselves() {
            refused(friendship.given(anaAskedBen()).when(accepts(ANA, BEN)), FriendshipRejection.NOTHING_TO_ACCEPT);
            refused(friendship.given(anaAskedBen()).when(declines(ANA, BEN)), FriendshipRejection.NOTHING_TO_DECLINE);
        }

        @Test
        void the_one_who_asked_takes_it_back_and_nobody_else_does() {
            friendship.given(anaAskedBen()).when(cancels(ANA, BEN)).expectEvents(cancelled(ANA, BEN));
            refused(friendship.given(anaAskedBen()).when(cancels(BEN, ANA)), FriendshipRejection.NOTHING_TO_CANCEL);
        }

        @Test
        void the_other_declines() {
            friendship.given(anaAskedBen()).when(declines(BEN, ANA)).expectEvents(declined(BEN, ANA));
        }

        @Test
        void unfriending_is_refused() {
            refused(friendship.given(anaAskedBen()).when(unfriends(ANA, BEN)), FriendshipRejection.NOT_FRIENDS);
        }
    }

    @Nested
    class Taken_back {

        @Test
        void a_cancelled_request_can_not_be_accepted() {
            refused(
                    friendship.given(anaAskedBen(), cancelled(ANA, BEN)).when(accepts(BEN, ANA)),
                    FriendshipRejection.NOTHING_TO_ACCEPT);
        }

        @Test
        void nothing_is_left_to_decline_or_to_take_back() {
            refused(
                    friendship.given(anaAskedBen(), cancelled(ANA, BEN)).when(declines(BEN, ANA)),
                    FriendshipRejection.NOTHING_TO_DECLINE);
            refused(
                    friendship.given(anaAskedBen(), cancelled(ANA, BEN)).when(cancels(ANA, BEN)),
                    FriendshipRejection.NOTHING_TO_CANCEL);
        }

        @Test
        void either_may_ask_anew() {
            friendship
                    .given(anaAskedBen(), cancelled(ANA, BEN))
                    .when(adds(ANA, BEN, ""))
                    .expectEvents(asked(ANA, BEN, ""));
            friendship
                    .given(anaAskedBen(), cancelled(ANA, BEN))
                    .when(adds(BEN, ANA, ""))
                    .expectEvents(asked(BEN, ANA, ""));
        }
    }

    @Nested
    class Declined {

        @Test
        void a_declined_request_can_not_be_accepted() {
            refused(benDeclinedAna().when(accepts(BEN, ANA)), FriendshipRejection.NOTHING_TO_ACCEPT);
        }

        @Test
        void asking_again_within_30_days_is_refused() {
            now = NOON.plus(Duration.ofDays(30)).minusSeconds(1);
            refused(benDeclinedAna().when(adds(ANA, BEN, "")), FriendshipRejection.DECLINED_RECENTLY);
        }

        @Test
        void after_30_days_one_may_ask_again() {
            now = NOON.plus(Duration.ofDays(30));
            benDeclinedAna().when(adds(ANA, BEN, "")).expectEvents(asked(ANA, BEN, ""));
        }

        @Test
        void the_one_who_declined_may_ask_at_once_and_the_other_agree_at_once() {
            benDeclinedAna().when(adds(BEN, ANA, "")).expectEvents(asked(BEN, ANA, ""));
            benDeclinedAna()
                    .andGiven(asked(BEN, ANA, ""))
                    .when(adds(ANA, BEN, ""))
                    .expectEvents(begun(ANA, BEN));
        }

        @Test
        void friendship_ends_the_pause() {
            benDeclinedAna()
                    .andGiven(asked(BEN, ANA, ""), begun(ANA, BEN), ended(BEN, ANA))
                    .when(adds(ANA, BEN, ""))
                    .expectEvents(asked(ANA, BEN, ""));
        }

        private TestExecutor<Friendship> benDeclinedAna() {
            return friendship.givenCurrentTime(NOON).andGiven(anaAskedBen(), declined(BEN, ANA));
        }
    }

    @Nested
    class Friends {

        @Test
        void asking_a_friend_is_refused() {
            refused(areFriends().when(adds(ANA, BEN, "")), FriendshipRejection.ALREADY_FRIENDS);
            refused(areFriends().when(adds(BEN, ANA, "")), FriendshipRejection.ALREADY_FRIENDS);
        }

        @Test
        void accepting_again_changes_nothing() {
            areFriends()
                    .when(accepts(BEN, ANA))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void there_is_nothing_to_decline_or_to_take_back() {
            refused(areFriends().when(declines(BEN, ANA)), FriendshipRejection.NOTHING_TO_DECLINE);
            refused(areFriends().when(cancels(ANA, BEN)), FriendshipRejection.NOTHING_TO_CANCEL);
        }

        @Test
        void either_ends_it_once() {
            areFriends().when(unfriends(ANA, BEN)).expectEvents(ended(ANA, BEN));
            areFriends().when(unfriends(BEN, ANA)).expectEvents(ended(BEN, ANA));
            refused(areFriends().andGiven(ended(ANA, BEN)).when(unfriends(BEN, ANA)), FriendshipRejection.NOT_FRIENDS);
        }

        @Test
        void blocking_ends_it() {
            areFriends().when(blocks(ANA, BEN)).expectEvents(ended(ANA, BEN), blocked(ANA, BEN));
        }

        private TestExecutor<Friendship> areFriends() {
            return friendship.given(anaAskedBen(), begun(BEN, ANA));
        }
    }

    @Nested
    class Blocking {

        @Test
        void a_stranger_is_blocked_once() {
            friendship.givenNoPriorActivity().when(blocks(ANA, BEN)).expectEvents(blocked(ANA, BEN));
            friendship
                    .given(blocked(ANA, BEN))
                    .when(blocks(ANA, BEN))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void nobody_blocks_themselves() {
            refused(friendship.givenNoPriorActivity().when(blocks(ANA, ANA)), FriendshipRejection.NOT_WITH_YOURSELF);
        }

        @Test
        void nobody_blocks_a_person_who_does_not_exist() {
            refused(friendship.givenNoPriorActivity().when(blocks(ANA, NOBODY)), AccountRejection.NO_SUCH_ACCOUNT);
        }

        @Test
        void each_blocks_the_other_for_themselves() {
            friendship.given(blocked(ANA, BEN)).when(blocks(BEN, ANA)).expectEvents(blocked(BEN, ANA));
            friendship
                    .given(blocked(ANA, BEN), blocked(BEN, ANA))
                    .when(unblocks(ANA, BEN))
                    .expectEvents(unblocked(ANA, BEN));
        }

        @Test
        void ones_own_request_is_taken_back() {
            friendship.given(anaAskedBen()).when(blocks(ANA, BEN)).expectEvents(cancelled(ANA, BEN), blocked(ANA, BEN));
        }

        @Test
        void a_request_of_the_other_can_no_longer_be_answered() {
            refused(
                    friendship.given(anaAskedBen(), blocked(BEN, ANA)).when(accepts(BEN, ANA)),
                    FriendshipRejection.NOTHING_TO_ACCEPT);
            refused(
                    friendship.given(anaAskedBen(), blocked(BEN, ANA)).when(declines(BEN, ANA)),
                    FriendshipRejection.NOTHING_TO_DECLINE);
        }

        @Test
        void whom_one_has_blocked_one_does_not_ask() {
            refused(friendship.given(blocked(ANA, BEN)).when(adds(ANA, BEN, "")), FriendshipRejection.UNBLOCK_FIRST);
        }

        @Test
        void only_the_one_who_blocked_unblocks() {
            friendship.given(blocked(ANA, BEN)).when(unblocks(ANA, BEN)).expectEvents(unblocked(ANA, BEN));
            friendship
                    .given(blocked(ANA, BEN))
                    .when(unblocks(BEN, ANA))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void unblocking_restores_nothing() {
            refused(
                    friendship
                            .given(anaAskedBen(), begun(BEN, ANA), ended(BEN, ANA), blocked(BEN, ANA))
                            .andGiven(unblocked(BEN, ANA))
                            .when(unfriends(ANA, BEN)),
                    FriendshipRejection.NOT_FRIENDS);
            refused(
                    friendship
                            .given(anaAskedBen(), blocked(BEN, ANA), unblocked(BEN, ANA))
                            .when(accepts(BEN, ANA)),
                    FriendshipRejection.NOTHING_TO_ACCEPT);
        }
    }

    /** Whatever Ana, whom Ben has blocked, may try: it is answered as if he had not. */
    @Nested
    class Being_blocked {

        @Test
        void asking_is_answered_like_any_request_and_withheld() {
            friendship
                    .given(blocked(BEN, ANA))
                    .when(adds(ANA, BEN, "Hello"))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(new FriendRequestWithheld(PAIR, ANA, BEN, "Hello"));
        }

        @Test
        void what_is_withheld_is_asked_once_and_taken_back_like_any_request() {
            refused(withheld().when(adds(ANA, BEN, "")), FriendshipRejection.ALREADY_ASKED);
            withheld().when(cancels(ANA, BEN)).expectEvents(cancelled(ANA, BEN));
        }

        @Test
        void what_was_asked_before_stays_open_for_the_one_who_asked() {
            refused(
                    friendship.given(anaAskedBen(), blocked(BEN, ANA)).when(adds(ANA, BEN, "")),
                    FriendshipRejection.ALREADY_ASKED);
            friendship
                    .given(anaAskedBen(), blocked(BEN, ANA))
                    .when(cancels(ANA, BEN))
                    .expectEvents(cancelled(ANA, BEN));
        }

        @Test
        void the_pause_after_being_declined_is_the_same() {
            refused(
                    friendship
                            .givenCurrentTime(NOON)
                            .andGiven(anaAskedBen(), declined(BEN, ANA), blocked(BEN, ANA))
                            .when(adds(ANA, BEN, "")),
                    FriendshipRejection.DECLINED_RECENTLY);
        }

        @Test
        void the_limit_is_the_same() {
            full.add(FriendshipRejection.TOO_MANY_OPEN_REQUESTS);
            refused(
                    friendship.given(blocked(BEN, ANA)).when(adds(ANA, BEN, "")),
                    FriendshipRejection.TOO_MANY_OPEN_REQUESTS);
        }

        @Test
        void the_one_who_blocked_can_not_answer_what_they_never_saw() {
            refused(
                    withheld().andGiven(unblocked(BEN, ANA)).when(accepts(BEN, ANA)),
                    FriendshipRejection.NOTHING_TO_ACCEPT);
        }

        @Test
        void asking_after_having_unblocked_meets_what_was_withheld() {
            withheld().andGiven(unblocked(BEN, ANA)).when(adds(BEN, ANA, "")).expectEvents(begun(BEN, ANA));
        }

        private TestExecutor<Friendship> withheld() {
            return friendship.given(blocked(BEN, ANA), new FriendRequestWithheld(PAIR, ANA, BEN, "Hello"));
        }
    }

    private void refusesAllAnswers(AccountId one, AccountId other) {
        refused(friendship.givenNoPriorActivity().when(accepts(one, other)), FriendshipRejection.NOTHING_TO_ACCEPT);
        refused(friendship.givenNoPriorActivity().when(declines(one, other)), FriendshipRejection.NOTHING_TO_DECLINE);
        refused(friendship.givenNoPriorActivity().when(cancels(one, other)), FriendshipRejection.NOTHING_TO_CANCEL);
        refused(friendship.givenNoPriorActivity().when(unfriends(one, other)), FriendshipRejection.NOT_FRIENDS);
    }

    private static RequestFriendship adds(AccountId by, AccountId other, String note) {
        return new RequestFriendship(Actor.member(by), other, new RequestNote(note));
    }

    private static AcceptFriendRequest accepts(AccountId by, AccountId other) {
        return new AcceptFriendRequest(Actor.member(by), other);
    }

    private static DeclineFriendRequest declines(AccountId by, AccountId other) {
        return new DeclineFriendRequest(Actor.member(by), other);
    }

    private static CancelFriendRequest cancels(AccountId by, AccountId other) {
        return new CancelFriendRequest(Actor.member(by), other);
    }

    private static Unfriend unfriends(AccountId by, AccountId other) {
        return new Unfriend(Actor.member(by), other);
    }

    private static BlockPerson blocks(AccountId by, AccountId other) {
        return new BlockPerson(Actor.member(by), other);
    }

    private static UnblockPerson unblocks(AccountId by, AccountId other) {
        return new UnblockPerson(Actor.member(by), other);
    }

    private static FriendRequested anaAskedBen() {
        return asked(ANA, BEN, "");
    }

    private static FriendRequested asked(AccountId by, AccountId other, String note) {
        return new FriendRequested(PAIR, by, other, note);
    }

    private static FriendRequestAccepted begun(AccountId by, AccountId other) {
        return new FriendRequestAccepted(PAIR, by, other);
    }

    private static FriendRequestDeclined declined(AccountId by, AccountId other) {
        return new FriendRequestDeclined(PAIR, by, other);
    }

    private static FriendRequestCancelled cancelled(AccountId by, AccountId other) {
        return new FriendRequestCancelled(PAIR, by, other);
    }

    private static FriendshipEnded ended(AccountId by, AccountId other) {
        return new FriendshipEnded(PAIR, by, other);
    }

    private static PersonBlocked blocked(AccountId by, AccountId other) {
        return new PersonBlocked(PAIR, by, other);
    }

    private static PersonUnblocked unblocked(AccountId by, AccountId other) {
        return new PersonUnblocked(PAIR, by, other);
    }

    private static <T> void refused(ResultValidator<T> result, Rejection reason) {
        result.expectNoEvents().expectExceptionDetails(refusalOf(reason));
    }

    private static CommandRejected.Refusal refusalOf(Rejection reason) {
        return new CommandRejected.Refusal(reason.name(), reason.kind(), reason.sentence());
    }
}
