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
import parley.room.MembershipEvent.*;
import parley.room.MembershipId;

/** One person in one room, apart from the room so that a room costs the same with ten members and with a million. */
@Aggregate
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

    @EventSourcingHandler
    void on(RoomJoined event) {
        id = event.membership();
        state = State.IN;
    }

    @EventSourcingHandler
    void on(RoomLeft event) {
        state = State.OUT;
    }

    private static void join(MembershipCommand command, RulesOfRooms rules) {
        rules.of(command.room()).requireEntry(command.by());
        apply(new RoomJoined(command.membership(), command.room(), command.by().account()));
    }
}
