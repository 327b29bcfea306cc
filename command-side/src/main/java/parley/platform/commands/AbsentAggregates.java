package parley.platform.commands;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import parley.shared.CommandRejected;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/** Turns "no such aggregate", or one of another kind under that id, into the refusal that the command's feature gives for it. */
@NeededBy(NodeRole.COMMAND)
@Component
class AbsentAggregates implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final List<AbsentAggregate> reasons;

    AbsentAggregates(List<AbsentAggregate> reasons) {
        this.reasons = reasons;
    }

    @Autowired
    void intercept(CommandBus bus) {
        bus.registerHandlerInterceptor(this);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (AggregateNotFoundException absent) {
            throw refusal(work.getMessage(), absent);
        } catch (IncompatibleAggregateException ofAnotherKind) {
            throw refusal(work.getMessage(), ofAnotherKind);
        }
    }

    private Exception refusal(CommandMessage<?> command, Exception otherwise) {
        return reasons.stream()
                .filter(reason -> reason.command().isInstance(command.getPayload()))
                .findFirst()
                .<Exception>map(reason -> new CommandRejected(reason.reason()))
                .orElse(otherwise);
    }
}
