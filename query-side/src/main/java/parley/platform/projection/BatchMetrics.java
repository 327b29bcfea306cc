package parley.platform.projection;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** How many events a projection writes at once, and how long after they happened. */
final class BatchMetrics implements MessageHandlerInterceptor<EventMessage<?>> {

    private final DistributionSummary size;
    private final Timer delay;
    private final Clock clock;

    BatchMetrics(MeterRegistry meters, String projection, Clock clock) {
        this.size = meters.summary("parley.projection.batch", "projection", projection);
        this.delay = meters.timer("parley.projection.delay", "projection", projection);
        this.clock = clock;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var result = chain.proceed();
        if (unitOfWork instanceof BatchingUnitOfWork<?> batch && batch.isLastMessage()) {
            size.record(batch.getMessages().size());
            var last = unitOfWork.getMessage();
            if (!(last instanceof TrackedEventMessage<?> event && ReplayToken.isReplay(event)))
                delay.record(Duration.between(last.getTimestamp(), clock.instant()));
        }
        return result;
    }
}
