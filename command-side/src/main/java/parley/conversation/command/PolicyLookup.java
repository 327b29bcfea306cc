package parley.conversation.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;

/** Joins what is kept of each conversation with its kind, which the store can't know: the kinds keep their rules in it. */
@Component
class PolicyLookup implements ConversationPolicies {

    private final PolicyStore store;
    private final Map<String, PolicyKind<?>> kinds;

    PolicyLookup(PolicyStore store, List<PolicyKind<?>> kinds) {
        this.store = store;
        this.kinds = kinds.stream().collect(Collectors.toMap(PolicyKind::name, Function.identity()));
    }

    @Override
    public ConversationPolicy of(ConversationId conversation) {
        return store.policy(conversation, kinds);
    }
}
