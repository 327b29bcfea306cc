package parley.direct.command;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.direct.DirectCommand.SettleContact;
import parley.friend.FriendshipEvent.FriendRequestAccepted;
import parley.shared.Actor;

/** Lets a stranger who became a friend into the conversation that waited for them. Repeating is harmless. */
@Component
@ProcessingGroup("contact-requests")
class WhenBefriendedThenSettle {

    private final CommandGateway commands;
    private final DirectPolicyKind policies;

    WhenBefriendedThenSettle(CommandGateway commands, DirectPolicyKind policies) {
        this.commands = commands;
        this.policies = policies;
    }

    @EventHandler
    void on(FriendRequestAccepted event) {
        var conversation = ConversationId.between(event.by(), event.other());
        if (policies.rules(conversation).asked() != null)
            commands.sendAndWait(new SettleContact(conversation, Actor.SYSTEM));
    }
}
