package parley.testing;

import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Makes one node do with every command, query, answer and update what a cluster does: write it down and read it again. Whoever
 * tests a behaviour so finds out what would be lost on the way.
 */
final class AcrossNodes {

    private final Serializer serializer;

    private AcrossNodes(Serializer serializer) {
        this.serializer = serializer;
    }

    static void carry(Configuration site) {
        var way = new AcrossNodes(site.messageSerializer());
        var _ = site.getComponent(CommandBus.class).registerHandlerInterceptor(way.both());
        QueryBus queries = site.getComponent(QueryBus.class);
        var _ = queries.registerHandlerInterceptor(way.both());
        var _ = queries.queryUpdateEmitter().registerDispatchInterceptor(_ -> (_, update) -> {
            way.carry(update.getPayload());
            return update;
        });
    }

    private <M extends Message<?>> MessageHandlerInterceptor<M> both() {
        return (work, chain) -> {
            carry(work.getMessage().getPayload());
            var answer = chain.proceed();
            carry(answer instanceof Optional<?> found ? found.orElse(null) : answer);
            return answer;
        };
    }

    private void carry(@Nullable Object sent) {
        if (sent == null) return;
        Object arrived = serializer.deserialize(serializer.serialize(sent, byte[].class));
        if (!sent.equals(arrived)) throw new IllegalStateException("Sent " + sent + ", arrived " + arrived);
    }
}
