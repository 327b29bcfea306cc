package parley.platform.tracing;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.MDC;
import parley.shared.Correlation;

/** Carries the id of a request with its commands, and to the log lines of whoever handles what comes of them, anywhere. */
public final class Correlated
        implements MessageDispatchInterceptor<CommandMessage<?>>, MessageHandlerInterceptor<Message<?>> {

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        var id = MDC.get(Correlation.IN_LOGS);
        return (_, command) -> id == null ? command : command.andMetaData(Map.of(Correlation.IN_MESSAGES, id));
    }

    @Override
    public Object handle(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var id = unitOfWork.getMessage().getMetaData().get(Correlation.IN_MESSAGES);
        if (id == null || MDC.get(Correlation.IN_LOGS) != null) return chain.proceed();
        MDC.put(Correlation.IN_LOGS, id.toString());
        try {
            return chain.proceed();
        } finally {
            MDC.remove(Correlation.IN_LOGS);
        }
    }
}
