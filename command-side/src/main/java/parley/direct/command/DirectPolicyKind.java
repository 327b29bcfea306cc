package parley.direct.command;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.command.Contacts;
import parley.conversation.command.ConversationPolicy;
import parley.conversation.command.PolicyKind;
import parley.conversation.command.PolicyStore;
import parley.direct.DirectEvent;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the policy of each direct conversation as its events say. The store knows all kinds, and is asked for when it is there. */
@Component
@ProcessingGroup("direct-policies")
class DirectPolicyKind implements PolicyKind {

    private final ObjectProvider<PolicyStore> policies;
    private final Contacts contacts;
    private final FirstMessages firstMessages;
    private final JsonMapper json;

    DirectPolicyKind(
            ObjectProvider<PolicyStore> policies, Contacts contacts, FirstMessages firstMessages, JsonMapper json) {
        this.policies = policies;
        this.contacts = contacts;
        this.firstMessages = firstMessages;
        this.json = json;
    }

    @Override
    public String name() {
        return "direct";
    }

    @Override
    public ConversationPolicy policy(ConversationId conversation, String rules) {
        return new DirectPolicy(conversation, read(rules), contacts, firstMessages);
    }

    @EventHandler
    void on(DirectEvent event, @Timestamp Instant at) {
        var after = rules(event.conversation()).on(event, at);
        policies.getObject().keep(event.conversation(), this, json.writeValueAsString(after));
    }

    DirectRules rules(ConversationId conversation) {
        return policies.getObject().rules(conversation).map(this::read).orElse(DirectRules.NONE);
    }

    private DirectRules read(String rules) {
        return json.readValue(rules, DirectRules.class);
    }
}
