package parley.conversation.command;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.ConversationRejection;
import parley.platform.commands.AggregateCaches;
import parley.shared.CommandRejected;

/** The policies of all kinds: by one read by key, and then from memory until an event changes them. */
@Component
class PolicyLookup implements ConversationPolicies, PolicyStore {

    private final PolicyRows rows;
    private final Map<String, PolicyKind> kinds;
    private final Cache<String, ConversationPolicy> policies;

    PolicyLookup(PolicyRows rows, List<PolicyKind> kinds, AggregateCaches caches) {
        this.rows = rows;
        this.kinds = kinds.stream().collect(Collectors.toMap(PolicyKind::name, Function.identity()));
        this.policies = caches.derived();
    }

    @Override
    public ConversationPolicy of(ConversationId conversation) {
        return policies.get(conversation.value(), this::read);
    }

    /** While it is being read, nobody forgets it: who changes it forgets it afterwards. */
    private ConversationPolicy read(String conversation) {
        var row = rows.findById(conversation)
                .orElseThrow(() -> new CommandRejected(ConversationRejection.NO_SUCH_CONVERSATION));
        return Objects.requireNonNull(kinds.get(row.kind())).policy(new ConversationId(conversation), row.rules());
    }

    @Override
    public Optional<String> rules(ConversationId conversation) {
        return rows.findById(conversation.value()).map(PolicyRow::rules);
    }

    /** What was read before this is committed is forgotten afterwards. */
    @Override
    public void keep(ConversationId conversation, PolicyKind kind, String rules) {
        rows.save(new PolicyRow(conversation.value(), kind.name(), rules));
        CurrentUnitOfWork.get().onCleanup(_ -> policies.invalidate(conversation.value()));
    }
}
