package parley.room.command;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.command.ConversationPolicy;
import parley.conversation.command.PolicyKind;
import parley.conversation.command.PolicyStore;
import parley.room.RoomEvent;

/** Keeps the policy of each room as its events say. */
@Component
@ProcessingGroup("room-policies")
class RoomPolicyKind implements PolicyKind<RoomRules> {

    private final PolicyStore policies;
    private final SlowMode slowMode;

    RoomPolicyKind(PolicyStore policies, SlowMode slowMode) {
        this.policies = policies;
        this.slowMode = slowMode;
    }

    @Override
    public String name() {
        return "room";
    }

    @Override
    public Class<RoomRules> rules() {
        return RoomRules.class;
    }

    @Override
    public ConversationPolicy policy(ConversationId conversation, RoomRules rules) {
        return new RoomPolicy(conversation, rules, slowMode);
    }

    @EventHandler
    void on(RoomEvent event, @Timestamp Instant at) {
        var before = policies.rules(event.room(), this).orElse(RoomRules.NONE);
        policies.keep(event.room(), this, before.on(event, at));
    }
}
