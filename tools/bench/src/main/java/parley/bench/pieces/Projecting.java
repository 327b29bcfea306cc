package parley.bench.pieces;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/** Hands a projection whole batches, as its processor would, in the same unit of work and through the same interceptors. */
final class Projecting {

    private final List<MessageHandlerInterceptor<? super EventMessage<?>>> interceptors;
    private final MessageHandler<EventMessage<?>> projection;
    private long position = 1_000_000;

    Projecting(HotSite site, String group, String bean) {
        interceptors = site.bean(EventProcessingConfiguration.class).interceptorsFor(group);
        projection = new AnnotationEventHandlerAdapter(site.bean(bean, Object.class));
    }

    void project(List<?> events) {
        var batch = events.stream().<TrackedEventMessage<?>>map(this::message).toList();
        var unitOfWork = new BatchingUnitOfWork<TrackedEventMessage<?>>(batch);
        var result = unitOfWork.executeWithResult(
                () -> new DefaultInterceptorChain<EventMessage<?>>(unitOfWork, interceptors, projection).proceed());
        if (result.isExceptional()) throw new IllegalStateException(result.exceptionResult());
    }

    private TrackedEventMessage<?> message(Object event) {
        var id = new UUID(0, position).toString();
        return new GenericTrackedDomainEventMessage<>(
                GapAwareTrackingToken.newInstance(position, Set.of()),
                new GenericDomainEventMessage<>(
                        "All", "all", position++, event, MetaData.emptyInstance(), id, Instant.now()));
    }
}
