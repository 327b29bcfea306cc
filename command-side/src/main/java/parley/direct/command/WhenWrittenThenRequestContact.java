package parley.direct.command;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import parley.conversation.MessageEvent.MessageSent;
import parley.direct.DirectCommand.RequestContact;
import parley.direct.command.DirectRules.Contact;
import parley.shared.Actor;

/** Asks a stranger once something was written to them. Repeating is harmless: a stranger is asked once. */
@Component
@ProcessingGroup("contact-requests")
class WhenWrittenThenRequestContact {

    private final CommandGateway commands;
    private final DirectPolicyKind policies;

    WhenWrittenThenRequestContact(CommandGateway commands, DirectPolicyKind policies) {
        this.commands = commands;
        this.policies = policies;
    }

    @EventHandler
    void on(MessageSent event) {
        var conversation = event.conversation();
        var begun = conversation.isDerived() && policies.rules(conversation).contact() == Contact.BEGUN;
        if (begun) commands.sendAndWait(new RequestContact(conversation, Actor.SYSTEM));
    }
}
