package parley.platform.projection;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import parley.platform.readmodels.Build;
import parley.platform.readmodels.ReadModels;

/** Makes a processor write the build that is its own; one that is filled beside what is served tells nobody of anything. */
record WithinBuild(String processor, ReadModels models) implements MessageHandlerInterceptor<EventMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        var name = models.processor(processor);
        if (Build.isNamed(name)) Build.named(name).writtenBy(work.root());
        if (Build.isNamed(processor))
            work.transformMessage(event -> event instanceof TrackedEventMessage<?> tracked
                    ? tracked.withTrackingToken(Replaying.of(tracked.trackingToken()))
                    : event);
        return chain.proceed();
    }
}
