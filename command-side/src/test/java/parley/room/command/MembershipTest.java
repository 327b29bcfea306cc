package parley.room.command;

import static parley.room.command.People.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.room.MembershipCommand.*;
import parley.room.MembershipEvent.*;
import parley.room.MembershipId;
import parley.room.RoomEvent.MemberBanned;
import parley.room.RoomRejection;
import parley.shared.Actor;
import parley.shared.CommandRejected;

class MembershipTest {

    final FixtureConfiguration<Membership> membership = new AggregateTestFixture<>(Membership.class);

    @BeforeEach
    void surroundings() {
        membership.registerInjectableResource((RulesOfRooms) room -> {
            if (!room.equals(TEAROOM)) throw new CommandRejected(RoomRejection.NO_SUCH_ROOM);
            return RoomRules.NONE.on(new MemberBanned(TEAROOM, ANA.account(), CLEO.account(), "spam"), NOON);
        });
    }

    @Nested
    class Outside {

        @Test
        void anybody_joins() {
            membership.givenNoPriorActivity().when(new JoinRoom(TEAROOM, BEN)).expectEvents(joined(BEN));
        }

        @Test
        void a_guest_does_not_join() {
            refused(
                    membership.givenNoPriorActivity().when(new JoinRoom(TEAROOM, Actor.GUEST)),
                    RoomRejection.MEMBERS_ONLY);
        }

        @Test
        void the_banned_do_not_join() {
            refused(membership.givenNoPriorActivity().when(new JoinRoom(TEAROOM, CLEO)), RoomRejection.YOU_ARE_BANNED);
        }

        @Test
        void nobody_joins_a_room_that_does_not_exist() {
            refused(membership.givenNoPriorActivity().when(new JoinRoom(ELSEWHERE, BEN)), RoomRejection.NO_SUCH_ROOM);
        }

        @Test
        void leaving_changes_nothing() {
            membership
                    .givenNoPriorActivity()
                    .when(new LeaveRoom(TEAROOM, BEN))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void a_newcomer_is_welcomed() {
            membership
                    .givenNoPriorActivity()
                    .when(new WelcomeToRoom(TEAROOM, BEN))
                    .expectEvents(joined(BEN));
        }
    }

    @Nested
    class Inside {

        @Test
        void joining_again_changes_nothing() {
            membership
                    .given(joined(BEN))
                    .when(new JoinRoom(TEAROOM, BEN))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void one_leaves() {
            membership.given(joined(BEN)).when(new LeaveRoom(TEAROOM, BEN)).expectEvents(left(BEN));
        }
    }

    @Nested
    class Having_left {

        @Test
        void one_joins_again() {
            membership
                    .given(joined(BEN), left(BEN))
                    .when(new JoinRoom(TEAROOM, BEN))
                    .expectEvents(joined(BEN));
        }

        @Test
        void one_is_not_welcomed_back_unasked() {
            membership
                    .given(joined(BEN), left(BEN))
                    .when(new WelcomeToRoom(TEAROOM, BEN))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    private static RoomJoined joined(Actor who) {
        return new RoomJoined(MembershipId.of(TEAROOM, who.account()), TEAROOM, who.account());
    }

    private static RoomLeft left(Actor who) {
        return new RoomLeft(MembershipId.of(TEAROOM, who.account()), TEAROOM, who.account());
    }
}
