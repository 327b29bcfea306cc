package parley.room.command;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import parley.conversation.MembershipCommand.LeaveConversation;
import parley.room.RoomEvent.MemberBanned;
import parley.shared.Actor;

/** Ends the membership of whoever is banned, so that coming back takes joining again. Repeating is harmless. */
@Component
@ProcessingGroup("bans")
class WhenBannedThenLeave {

    private final CommandGateway commands;

    WhenBannedThenLeave(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(MemberBanned event) {
        commands.sendAndWait(new LeaveConversation(event.room(), Actor.member(event.who())));
    }
}
