package parley.room.command;

import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.AxonException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.ConversationRejection;
import parley.room.RoomCommand.OpenRoom;
import parley.room.RoomName;
import parley.shared.Actor;
import parley.shared.CommandRejected.Refusal;

/** Opens the lobby at the first start. At every later one there is one, whatever it is called by then. */
@Component
class LobbyOpening implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger("parley.start");
    private static final int TRIES = 20;

    private final CommandGateway commands;

    LobbyOpening(CommandGateway commands) {
        this.commands = commands;
    }

    /** Where other nodes start at the same time, a command may go to one that is not there yet, or has just won. */
    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        for (int tried = 1; ; tried++) {
            try {
                open();
                return;
            } catch (AxonException notNow) {
                if (isOpen(notNow)) return;
                if (tried == TRIES) throw notNow;
                log.info("The lobby can't be opened yet: {}", notNow.toString());
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void open() {
        commands.sendAndWait(new OpenRoom(
                ConversationId.LOBBY, Actor.SYSTEM, new RoomName("lobby"), "Where everybody arrives. Say hello."));
    }

    private static boolean isOpen(AxonException failure) {
        return Refusal.in(failure)
                .filter(reason -> reason.is(ConversationRejection.CONVERSATION_ID_TAKEN))
                .isPresent();
    }
}
