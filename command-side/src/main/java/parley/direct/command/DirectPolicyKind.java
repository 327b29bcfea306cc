package parley.direct.command;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.command.Contacts;
import parley.conversation.command.ConversationPolicy;
import parley.conversation.command.PolicyKind;
import parley.conversation.command.PolicyStore;
import parley.direct.DirectEvent;

/** Keeps the policy of each direct conversation as its events say. */
@Component
@ProcessingGroup("direct-policies")
class DirectPolicyKind implements PolicyKind<DirectRules> {

    private final PolicyStore policies;
    private final Contacts contacts;
    private final FirstMessages firstMessages;

    DirectPolicyKind(PolicyStore policies, Contacts contacts, FirstMessages firstMessages) {
        this.policies = policies;
        this.contacts = contacts;
        this.firstMessages = firstMessages;
    }

    @Override
    public String name() {
        return "direct";
    }

    @Override
    public Class<DirectRules> rules() {
        return DirectRules.class;
    }

    @Override
    public ConversationPolicy policy(ConversationId conversation, DirectRules rules) {
        return new DirectPolicy(conversation, rules, contacts, firstMessages);
    }

    @EventHandler
    void on(DirectEvent event, @Timestamp Instant at) {
        policies.keep(event.conversation(), this, rules(event.conversation()).on(event, at));
    }

    DirectRules rules(ConversationId conversation) {
        return policies.rules(conversation, this).orElse(DirectRules.NONE);
    }
}
