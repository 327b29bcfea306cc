package parley.room.web;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import parley.platform.http.QueryClient;
import parley.platform.http.TopicAuthorizer;
import parley.room.RoomCommand.SignalTyping;
import parley.room.RoomId;
import parley.room.RoomQuery.JoinedRoom;
import parley.room.RoomQuery.PresenceIn;
import parley.room.RoomQuery.PresenceShown;
import parley.room.RoomQuery.RoomById;
import parley.shared.Actor;
import parley.shared.CommandRejected;
import parley.shared.CommandRejected.Refusal;

/** Lets those listen to a room who may read it: the same question, the same answer. */
@Component
class RoomTopics implements TopicAuthorizer {

    private final QueryClient queries;
    private final CommandGateway commands;

    RoomTopics(QueryClient queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @Override
    public String kind() {
        return "rooms";
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        try {
            queries.ask(new RoomById(new RoomId(id), actor), JoinedRoom.class);
            return true;
        } catch (CommandRejected refused) {
            return false;
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    /** The same rule as for messages, asked of who decides about them. */
    @Override
    public boolean mayWrite(Actor actor, String id) {
        try {
            commands.sendAndWait(new SignalTyping(new RoomId(id), actor));
            return true;
        } catch (CommandExecutionException refused) {
            if (Refusal.in(refused).isEmpty()) throw refused;
            return false;
        }
    }

    @Override
    public boolean isSeen(Actor actor, String id) {
        var room = new RoomId(id);
        return !room.isDirect()
                || queries.ask(new PresenceIn(room, actor), PresenceShown.class).shown();
    }
}
