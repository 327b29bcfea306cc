package parley.room.command;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.command.ConversationPolicy;
import parley.conversation.command.PolicyKind;
import parley.conversation.command.PolicyStore;
import parley.room.RoomEvent;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the policy of each room as its events say. The store knows all kinds, and is asked for when it is there. */
@Component
@ProcessingGroup("room-policies")
class RoomPolicyKind implements PolicyKind {

    private final ObjectProvider<PolicyStore> policies;
    private final SlowMode slowMode;
    private final JsonMapper json;

    RoomPolicyKind(ObjectProvider<PolicyStore> policies, SlowMode slowMode, JsonMapper json) {
        this.policies = policies;
        this.slowMode = slowMode;
        this.json = json;
    }

    @Override
    public String name() {
        return "room";
    }

    @Override
    public ConversationPolicy policy(ConversationId conversation, String rules) {
        return new RoomPolicy(conversation, read(rules), slowMode);
    }

    @EventHandler
    void on(RoomEvent event, @Timestamp Instant at) {
        var store = policies.getObject();
        var before = store.rules(event.room()).map(this::read).orElse(RoomRules.NONE);
        store.keep(event.room(), this, json.writeValueAsString(before.on(event, at)));
    }

    private RoomRules read(String rules) {
        return json.readValue(rules, RoomRules.class);
    }
}
