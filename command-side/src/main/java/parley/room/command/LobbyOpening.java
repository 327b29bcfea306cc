package parley.room.command;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import parley.account.Actor;
import parley.room.RoomCommand.OpenRoom;
import parley.room.RoomId;
import parley.room.RoomName;

/** Opens the lobby at the first start; at every later one the same command changes nothing. */
@Component
class LobbyOpening implements ApplicationRunner {

    private final CommandGateway commands;

    LobbyOpening(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        commands.sendAndWait(
                new OpenRoom(RoomId.LOBBY, Actor.SYSTEM, new RoomName("lobby"), "Where everybody arrives. Say hello."));
    }
}
