package parley;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import parley.shared.NodeRole;

/** Keeps a node from connecting to engines that none of its roles needs. */
final class RoleEngines implements AutoConfigurationImportFilter, EnvironmentAware {

    private Set<NodeRole> roles = Set.of(NodeRole.values());

    @Override
    public void setEnvironment(Environment environment) {
        roles = Binder.get(environment)
                .bindOrCreate("parley", SiteSettings.class)
                .roles();
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        var needed = new boolean[names.length];
        for (var i = 0; i < names.length; i++) needed[i] = names[i] == null || isNeeded(names[i]);
        return needed;
    }

    /** Deciding and remembering take MongoDB, for tokens at least; only who speaks has visitors with sessions. */
    private boolean isNeeded(String name) {
        if (name.contains(".mongodb.")) return roles.contains(NodeRole.COMMAND) || roles.contains(NodeRole.QUERY);
        if (name.contains(".session.")) return roles.contains(NodeRole.WEB);
        return true;
    }
}
