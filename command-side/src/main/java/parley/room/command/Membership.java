package parley.room.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import parley.room.MembershipCommand;
import parley.room.MembershipCommand.*;
import parley.room.MembershipEvent;
import parley.room.MembershipEvent.*;
import parley.room.MembershipId;
import parley.room.RoomId;
import parley.shared.AccountId;

/** One person in one room, apart from the room so that a room costs the same with ten members and with a million. */
@Aggregate(lockFactory = "aggregateLocks")
class Membership {

    private enum State {
        NEVER,
        IN,
        OUT
    }

    @AggregateIdentifier
    private MembershipId id;

    private State state = State.NEVER;

    Membership() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(JoinRoom command, RulesOfRooms rules) {
        if (state != State.IN) join(command, rules);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WelcomeToRoom command, RulesOfRooms rules) {
        if (state == State.NEVER) join(command, rules);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LeaveRoom command) {
        if (state == State.IN)
            apply(new RoomLeft(id, command.room(), command.by().account()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MuteRoomForMe command, RulesOfRooms rules) {
        settle(command, rules, RoomMutedForMe::new);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UnmuteRoomForMe command, RulesOfRooms rules) {
        settle(command, rules, RoomUnmutedForMe::new);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ArchiveRoomForMe command, RulesOfRooms rules) {
        settle(command, rules, RoomArchivedForMe::new);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UnarchiveRoomForMe command, RulesOfRooms rules) {
        settle(command, rules, RoomUnarchivedForMe::new);
    }

    @EventSourcingHandler
    void on(MembershipEvent event) {
        id = event.membership();
        if (event instanceof RoomJoined) state = State.IN;
        if (event instanceof RoomLeft) state = State.OUT;
    }

    private interface Setting {
        MembershipEvent made(MembershipId membership, RoomId room, AccountId account);
    }

    /** Never compared with what was set: a message brings back what was put away, and leaving forgets all of it. */
    private void settle(MembershipCommand command, RulesOfRooms rules, Setting setting) {
        rules.of(command.room()).requireInside(command.by(), state == State.IN);
        apply(setting.made(command.membership(), command.room(), command.by().account()));
    }

    private static void join(MembershipCommand command, RulesOfRooms rules) {
        rules.of(command.room()).requireEntry(command.by());
        apply(new RoomJoined(command.membership(), command.room(), command.by().account()));
    }
}
