package parley.room.command;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import parley.account.Actor;
import parley.room.RoomCommand.OpenRoom;
import parley.room.RoomId;
import parley.room.RoomName;
import parley.room.RoomRejection;
import parley.shared.CommandRejected.Refusal;

/** Opens the lobby at the first start. At every later one there is one, whatever it is called by then. */
@Component
class LobbyOpening implements ApplicationRunner {

    private final CommandGateway commands;

    LobbyOpening(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            commands.sendAndWait(new OpenRoom(
                    RoomId.LOBBY, Actor.SYSTEM, new RoomName("lobby"), "Where everybody arrives. Say hello."));
        } catch (CommandExecutionException refused) {
            if (!isOpen(refused)) throw refused;
        }
    }

    private static boolean isOpen(CommandExecutionException refused) {
        return refused.<Refusal>getDetails()
                .filter(reason -> reason.is(RoomRejection.ROOM_ID_TAKEN))
                .isPresent();
    }
}
