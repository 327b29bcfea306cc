package parley.platform.operator;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import parley.shared.NodeRole;

/** Whether this node has roles, and speaking is none of them. */
class WithoutWeb implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
        var roles = Binder.get(context.getEnvironment()).bind("parley.roles", Bindable.setOf(NodeRole.class));
        return roles.isBound() && !roles.get().contains(NodeRole.WEB);
    }
}
