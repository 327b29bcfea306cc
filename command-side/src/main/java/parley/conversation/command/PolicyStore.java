package parley.conversation.command;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.ConversationRejection;
import parley.platform.commands.AggregateCaches;
import parley.shared.CommandRejected;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row for each conversation with the rules of its kind, kept by a subscribing processor of that kind in the transaction of
 * its own event: a rule holds from the moment its command is answered. A message that is decided at the same instant may still
 * see the rule before it. What was read once is known until an event changes it.
 */
@Component
public class PolicyStore {

    private final PolicyRows rows;
    private final JsonMapper json;
    private final Cache<String, ConversationPolicy> policies;

    PolicyStore(PolicyRows rows, JsonMapper json, AggregateCaches caches) {
        this.rows = rows;
        this.json = json;
        this.policies = caches.derived();
    }

    /** The rules as they were kept last. */
    public <R> Optional<R> rules(ConversationId conversation, PolicyKind<R> kind) {
        return rows.findById(conversation.value()).map(row -> read(row, kind));
    }

    /** What was read before this is committed is forgotten afterwards. */
    public <R> void keep(ConversationId conversation, PolicyKind<R> kind, R rules) {
        rows.save(new PolicyRow(conversation.value(), kind.name(), json.writeValueAsString(rules)));
        CurrentUnitOfWork.get().onCleanup(_ -> policies.invalidate(conversation.value()));
    }

    /** While it is being read, nobody forgets it: who changes it forgets it afterwards. */
    ConversationPolicy policy(ConversationId conversation, Map<String, PolicyKind<?>> kinds) {
        return policies.get(conversation.value(), id -> {
            var row = rows.findById(id)
                    .orElseThrow(() -> new CommandRejected(ConversationRejection.NO_SUCH_CONVERSATION));
            return policy(conversation, row, Objects.requireNonNull(kinds.get(row.kind())));
        });
    }

    private <R> ConversationPolicy policy(ConversationId conversation, PolicyRow row, PolicyKind<R> kind) {
        return kind.policy(conversation, read(row, kind));
    }

    private <R> R read(PolicyRow row, PolicyKind<R> kind) {
        return json.readValue(row.rules(), kind.rules());
    }
}
