package parley.room.command;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import parley.account.AccountEvent.AccountRegistered;
import parley.conversation.ConversationId;
import parley.conversation.MembershipCommand.WelcomeToConversation;
import parley.shared.Actor;

/** Brings everybody who signs up into the lobby. Repeating is harmless: who has left the lobby stays outside. */
@Component
@ProcessingGroup("welcome")
class WhenRegisteredThenWelcome {

    private final CommandGateway commands;

    WhenRegisteredThenWelcome(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(AccountRegistered event) {
        commands.sendAndWait(new WelcomeToConversation(ConversationId.LOBBY, Actor.member(event.account())));
    }
}
